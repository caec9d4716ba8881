package io.tact.domain.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time over which a {@link FrequencyCap} counts. */
public sealed interface Window {

  /** The window as the policy writes it. */
  String text();

  /** The last {@code length} before now; a contact made exactly that long ago counts no longer. */
  record Rolling(Span length) implements Window {
    @Override
    public String text() {
      return length.text();
    }

    /** The first microsecond of the window that ends at {@code now}. */
    Instant start(Instant now) {
      return now.minus(length.length()).plusNanos(1_000);
    }
  }

  /** The current day, ISO week or month in the customer's own zone. */
  enum Calendar implements Window {
    CALENDAR_DAY {
      @Override
      LocalDate first(LocalDate day) {
        return day;
      }

      @Override
      LocalDate next(LocalDate first) {
        return first.plusDays(1);
      }
    },
    CALENDAR_WEEK {
      @Override
      LocalDate first(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
      }

      @Override
      LocalDate next(LocalDate first) {
        return first.plusWeeks(1);
      }
    },
    CALENDAR_MONTH {
      @Override
      LocalDate first(LocalDate day) {
        return day.withDayOfMonth(1);
      }

      @Override
      LocalDate next(LocalDate first) {
        return first.plusMonths(1);
      }
    };

    abstract LocalDate first(LocalDate day);

    abstract LocalDate next(LocalDate first);

    /** The instant at which the period around {@code now} began. */
    Instant start(Instant now, ZoneId zone) {
      return first(LocalDate.ofInstant(now, zone)).atStartOfDay(zone).toInstant();
    }

    /** The instant at which the next period begins. */
    Instant end(Instant now, ZoneId zone) {
      return next(first(LocalDate.ofInstant(now, zone))).atStartOfDay(zone).toInstant();
    }

    @Override
    public String text() {
      return name();
    }
  }

  /** The whole time that the bank has known the customer. */
  enum Lifetime implements Window {
    LIFETIME;

    @Override
    public String text() {
      return name();
    }
  }
}
