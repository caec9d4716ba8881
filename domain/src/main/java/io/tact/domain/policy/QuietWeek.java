package io.tact.domain.policy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;

/**
 * The minutes of a week on the customer's wall clock, and which of them quiet hours take. A minute
 * of which a part is quiet is no free minute. Changes of the clock are left out: each comes once a
 * year.
 */
final class QuietWeek {
  private static final int DAY = 24 * 60;
  private static final int WEEK = 7 * DAY;
  private static final long MINUTE = 60_000_000_000L;

  private final BitSet quiet;

  private QuietWeek(BitSet quiet) {
    this.quiet = quiet;
  }

  /** The week under all of these rules together. */
  static QuietWeek of(List<QuietHours> rules) {
    BitSet quiet = new BitSet(WEEK);
    rules.forEach(rule -> quiet.or(minutes(rule)));
    return new QuietWeek(quiet);
  }

  /** Whether no minute of the week is free. */
  boolean isFull() {
    return quiet.cardinality() == WEEK;
  }

  /** The days of which no minute is free. */
  Set<DayOfWeek> closedDays() {
    Set<DayOfWeek> closed = EnumSet.allOf(DayOfWeek.class);
    closed.removeIf(day -> quiet.nextClearBit(day.ordinal() * DAY) < (day.ordinal() + 1) * DAY);
    return closed;
  }

  /** Whether the rule is quiet at some time on one of the days. */
  static boolean touches(QuietHours rule, Set<DayOfWeek> days) {
    BitSet minutes = minutes(rule);
    return days.stream()
        .map(day -> minutes.nextSetBit(day.ordinal() * DAY) - day.ordinal() * DAY)
        .anyMatch(offset -> offset >= 0 && offset < DAY);
  }

  /**
   * Leaves out what is not needed, later rules first, of rules that fill the week together. What
   * stays fills it still, and would not without any one of them.
   */
  static List<QuietHours> needed(List<QuietHours> filling) {
    List<BitSet> before = new ArrayList<>();
    BitSet taken = new BitSet(WEEK);
    for (QuietHours rule : filling) {
      before.add((BitSet) taken.clone());
      taken.or(minutes(rule));
    }
    LinkedList<QuietHours> needed = new LinkedList<>();
    BitSet after = new BitSet(WEEK);
    for (int i = filling.size() - 1; i >= 0; i--) {
      BitSet others = before.get(i);
      others.or(after);
      if (others.cardinality() < WEEK) {
        needed.addFirst(filling.get(i));
        after.or(minutes(filling.get(i)));
      }
    }
    return needed;
  }

  private static BitSet minutes(QuietHours rule) {
    int from = (int) (rule.from().toNanoOfDay() / MINUTE);
    int to = roundedUp(rule.to()) + (rule.from().isBefore(rule.to()) ? 0 : DAY);
    BitSet minutes = new BitSet(WEEK);
    for (DayOfWeek day : rule.days()) {
      int start = day.ordinal() * DAY;
      minutes.set(start + from, Math.min(start + to, WEEK));
      minutes.set(0, Math.max(start + to - WEEK, 0));
    }
    return minutes;
  }

  private static int roundedUp(LocalTime time) {
    return (int) ((time.toNanoOfDay() + MINUTE - 1) / MINUTE);
  }
}
