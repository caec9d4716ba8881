package io.tact.domain.policy;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Quiet hours that together leave no instant of the week on the customer's wall clock: a contact in
 * their common scope could never happen. Black-outs pass and are left out.
 */
final class ClosedTime {
  private static final long DAY = 24L * 60 * 60 * 1_000_000_000;
  private static final long WEEK = 7 * DAY;

  /** Some time of the week, in nanoseconds since Monday began; the end is not part of it. */
  private record Interval(long from, long to) {}

  private ClosedTime() {}

  /** Notes, for each such group, the rule that comes last. */
  static void check(List<Rule> rules, Senseless found) {
    List<QuietHours> quiet =
        rules.stream().filter(QuietHours.class::isInstance).map(QuietHours.class::cast).toList();
    Set<QuietHours> noted = new HashSet<>();
    for (QuietHours rule : quiet) {
      List<QuietHours> group =
          quiet.stream().filter(other -> other.scope().includes(rule.scope())).toList();
      QuietHours last = group.get(group.size() - 1);
      if (coverTheWeek(group) && noted.add(last)) {
        found.always(last, "to", message(last, group));
      }
    }
  }

  private static String message(QuietHours last, List<QuietHours> group) {
    return group.stream()
        .filter(rule -> rule != last)
        .map(rule -> "'" + rule.id() + "'")
        .collect(Collectors.joining(", ", "leaves no time in the week, together with rule ", ""));
  }

  private static boolean coverTheWeek(List<QuietHours> rules) {
    List<Interval> closed = new ArrayList<>();
    rules.forEach(rule -> rule.days().forEach(day -> add(rule, day, closed)));
    closed.sort(Comparator.comparingLong(Interval::from));
    long reached = 0;
    for (Interval interval : closed) {
      if (interval.from() > reached) {
        return false;
      }
      reached = Math.max(reached, interval.to());
    }
    return reached >= WEEK;
  }

  /** Quiet hours that run past Sunday's midnight go on as Monday begins. */
  private static void add(QuietHours rule, DayOfWeek day, List<Interval> closed) {
    long midnight = day.ordinal() * DAY;
    long from = midnight + rule.from().toNanoOfDay();
    long to = midnight + rule.to().toNanoOfDay();
    if (rule.from().isAfter(rule.to())) {
      to += DAY;
    }
    closed.add(new Interval(from, Math.min(to, WEEK)));
    if (to > WEEK) {
      closed.add(new Interval(0, to - WEEK));
    }
  }
}
