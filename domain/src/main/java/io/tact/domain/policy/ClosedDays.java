package io.tact.domain.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Days on end without a free minute: black-outs that follow each other, and the days of the week
 * between and around them that quiet hours take wholly.
 */
final class ClosedDays {
  private final Set<DayOfWeek> always;
  private final List<Blackout> run = new ArrayList<>();
  private LocalDate first = LocalDate.MIN;
  private LocalDate open = LocalDate.MIN;

  private ClosedDays(Set<DayOfWeek> always) {
    this.always = always;
  }

  /**
   * The first black-outs that make a run longer than a contact can wait; empty where none do. One
   * that is too long by itself is not looked at.
   *
   * @param always the days of the week that are taken anyway, not all of them
   */
  static List<Blackout> tooLong(List<Blackout> blackouts, Set<DayOfWeek> always) {
    ClosedDays days = new ClosedDays(always);
    List<Blackout> inOrder =
        blackouts.stream()
            .filter(each -> !isTooLong(each.from(), each.to().plusDays(1)))
            .sorted(Comparator.comparing(Blackout::from))
            .toList();
    for (Blackout blackout : inOrder) {
      days.add(blackout);
      if (isTooLong(days.first, days.open)) {
        return days.run;
      }
    }
    return List.of();
  }

  private static boolean isTooLong(LocalDate first, LocalDate open) {
    return ChronoUnit.DAYS.between(first, open) > ContactPolicy.HORIZON.toDays();
  }

  private void add(Blackout blackout) {
    if (blackout.from().isAfter(open)) {
      run.clear();
      first = openBefore(blackout.from()).plusDays(1);
    }
    LocalDate free = openFrom(blackout.to().plusDays(1));
    if (run.isEmpty() || free.isAfter(open)) {
      run.add(blackout);
      open = free;
    }
  }

  private LocalDate openFrom(LocalDate day) {
    LocalDate open = day;
    while (always.contains(open.getDayOfWeek())) {
      open = open.plusDays(1);
    }
    return open;
  }

  private LocalDate openBefore(LocalDate day) {
    LocalDate open = day.minusDays(1);
    while (always.contains(open.getDayOfWeek())) {
      open = open.minusDays(1);
    }
    return open;
  }
}
