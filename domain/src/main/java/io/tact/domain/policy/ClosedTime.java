package io.tact.domain.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Quiet hours and black-outs that together leave no time at all: no free minute in any week, or
 * none for longer than a contact can wait. For each scope that such a rule has, the rules of the
 * same and of wider scopes are put together. Scopes that only overlap are not: each of those rules
 * lets some of its contacts pass.
 */
final class ClosedTime {
  private final Senseless found;
  private final List<QuietHours> hours;
  private final List<Blackout> blackouts;
  private final Set<Set<String>> told = new HashSet<>();

  private ClosedTime(List<Rule> rules, Senseless found) {
    this.found = found;
    this.hours = only(QuietHours.class, rules);
    this.blackouts = only(Blackout.class, rules);
  }

  private static <R extends Rule> List<R> only(Class<R> type, List<Rule> rules) {
    return rules.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** Notes, for each set of rules that leaves no time, the rule that completes it. */
  static void check(List<Rule> rules, Senseless found) {
    ClosedTime closed = new ClosedTime(rules, found);
    Set<Scope> scopes = new LinkedHashSet<>();
    closed.hours.forEach(rule -> scopes.add(rule.scope()));
    closed.blackouts.forEach(rule -> scopes.add(rule.scope()));
    scopes.forEach(closed::check);
  }

  private void check(Scope scope) {
    List<QuietHours> quiet = within(scope, hours);
    QuietWeek week = QuietWeek.of(quiet);
    if (week.isFull()) {
      tell(scope, QuietWeek.needed(quiet), "to", "no free minute in any week");
      return;
    }
    List<Blackout> closing = ClosedDays.tooLong(within(scope, blackouts), week.closedDays());
    if (!closing.isEmpty()) {
      List<Rule> together = new ArrayList<>(closing);
      quiet.stream()
          .filter(rule -> QuietWeek.touches(rule, week.closedDays()))
          .forEach(together::add);
      String most =
          "no free minute for more than %d days".formatted(ContactPolicy.HORIZON.toDays());
      tell(scope, together, "to", most);
    }
  }

  private static <R extends Rule> List<R> within(Scope scope, List<R> rules) {
    return rules.stream().filter(rule -> rule.scope().includes(scope)).toList();
  }

  private void tell(Scope scope, List<? extends Rule> together, String field, String what) {
    if (!told.add(together.stream().map(Rule::id).collect(Collectors.toSet()))) {
      return;
    }
    Rule last = lastOf(together, scope);
    String others =
        together.stream()
            .filter(rule -> rule != last)
            .map(rule -> "'" + rule.id() + "'")
            .collect(Collectors.joining(", "));
    String with = others.isEmpty() ? "" : "together with " + others + " ";
    found.always(last, field, with + "leaves " + what + " to contacts in the scope of all");
  }

  /** The last rule of exactly that scope, else the last of all. */
  private static Rule lastOf(List<? extends Rule> rules, Scope scope) {
    Rule last = rules.get(rules.size() - 1);
    for (Rule rule : rules) {
      last = rule.scope().equals(scope) ? rule : last;
    }
    return last;
  }
}
