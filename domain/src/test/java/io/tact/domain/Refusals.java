package io.tact.domain;

import java.util.function.Function;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;

/** Expects a command to be refused with a code, and to leave no event. */
public final class Refusals {
  private Refusals() {}

  public static <E extends RuntimeException, C> void refused(
      ResultValidator<?> result, Class<E> type, Function<E, C> code, C expected) {
    result
        .expectNoEvents()
        .expectException(
            new CustomTypeSafeMatcher<Throwable>("refused with " + expected) {
              @Override
              protected boolean matchesSafely(Throwable thrown) {
                return type.isInstance(thrown) && code.apply(type.cast(thrown)).equals(expected);
              }
            });
  }
}
