package io.tact.domain.policy;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The exemptions of a policy, held against the scopes of its rules. */
final class Immunity {
  private final List<Exemption> exempt;

  Immunity(List<Exemption> exempt) {
    this.exempt = exempt;
  }

  /** Whether one exemption lifts the rule from every contact that it is about. */
  boolean covers(Rule rule) {
    return covers(rule.type(), rule.scope());
  }

  /** Whether one exemption lifts rules of that type from every contact in scope. */
  boolean covers(Rule.Type type, Scope scope) {
    return lifting(type, scope).isPresent();
  }

  private OptionalInt lifting(Rule.Type type, Scope scope) {
    return first(each -> each.ignores().contains(type) && each.scope().includes(scope));
  }

  /** Notes a rule that never objects, because it is lifted or because nothing counts for it. */
  void check(Rule rule, Senseless found) {
    OptionalInt lifting = lifting(rule.type(), rule.scope());
    if (lifting.isPresent()) {
      found.never(
          rule,
          "type",
          "exempt[%d] lifts %s from every contact in scope"
              .formatted(lifting.getAsInt(), rule.type()));
      return;
    }
    if (rule instanceof FrequencyCap) {
      checkCounts(rule, "max", found);
    } else if (rule instanceof MinimumGap) {
      checkCounts(rule, "gap", found);
    }
  }

  private void checkCounts(Rule rule, String field, Senseless found) {
    first(each -> !each.counts() && each.scope().includes(rule.scope()))
        .ifPresent(
            place ->
                found.never(
                    rule,
                    field,
                    "no contact in scope counts, so exempt[%d] says".formatted(place)));
  }

  private OptionalInt first(Predicate<Exemption> which) {
    return IntStream.range(0, exempt.size()).filter(i -> which.test(exempt.get(i))).findFirst();
  }
}
