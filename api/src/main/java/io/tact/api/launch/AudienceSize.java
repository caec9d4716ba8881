package io.tact.api.launch;

import io.tact.api.problem.ProblemException;
import io.tact.api.security.Caller;
import io.tact.domain.launch.Audience;
import io.tact.domain.launch.Audience.Filter;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * How many customers an audience has, as its caller may know. Who sees personal data masked and
 * filters by attributes is told a number in steps, and may name no customer beside them: else a
 * filter that fits one customer would answer what the mask hides.
 *
 * @param customers how many there are, or somewhat more
 * @param roundedUpTo of what the number is a multiple, at least once, where it was rounded up
 */
record AudienceSize(long customers, Optional<Integer> roundedUpTo) {

  /** As many customers as must share a value for the vocabulary to tell it. */
  private static final int STEP = 5;

  /**
   * Counts an audience for a caller.
   *
   * @throws ProblemException 422, naming the field, where the caller may not ask
   */
  static AudienceSize of(Audience audience, Caller caller, ToLongFunction<Audience> count) {
    Optional<Filter> personal = audience.filter().filter(Filter::looksAtAttributes);
    if (personal.isEmpty() || caller.seesPersonalData()) {
      return new AudienceSize(count.applyAsLong(audience), Optional.empty());
    }
    personal.flatMap(filter -> naming(filter, "audience.filter")).ifPresent(AudienceSize::refuse);
    long steps = (count.applyAsLong(audience) + STEP - 1) / STEP;
    return new AudienceSize(Math.max(1, steps) * STEP, Optional.of(STEP));
  }

  /** The first place that names customers. */
  private static Optional<String> naming(Filter filter, String path) {
    if (filter.namesCustomers()) {
      return Optional.of(path + ".field");
    }
    return IntStream.range(0, filter.rules().size())
        .mapToObj(i -> naming(filter.rules().get(i), path + ".rules[" + i + "]"))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static void refuse(String field) {
    throw ProblemException.invalid(
        field,
        "NAMES_CUSTOMERS",
        "customers cannot be named beside attributes, whose values you may not see");
  }
}
