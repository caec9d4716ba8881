package io.tact.domain.history;

import java.util.function.Supplier;

/**
 * Who or what acts, for the metadata of every event: {@code user:anna}, {@code
 * channel:sms-gateway}, {@code journey:salary-day/2/SendSms}, {@code launch:01J...}, {@code
 * tact:scheduler}. Bound to the thread.
 */
public final class Actor {

  /** Metadata key of the actor. */
  public static final String KEY = "actor";

  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  private Actor() {}

  /** The actor of this thread; {@code tact} where nobody said. */
  public static String current() {
    String actor = CURRENT.get();
    return actor == null ? "tact" : actor;
  }

  /** Runs the work on behalf of the actor. */
  public static <T> T as(String actor, Supplier<T> work) {
    String before = CURRENT.get();
    CURRENT.set(actor);
    try {
      return work.get();
    } finally {
      CURRENT.set(before);
    }
  }
}
