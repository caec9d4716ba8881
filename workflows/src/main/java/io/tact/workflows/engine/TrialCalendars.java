package io.tact.workflows.engine;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendarManager;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;

/**
 * Tells when timers fall due by a clock of ours: the engine's own is one for the whole process.
 * Cycles are left out; the gate of findings lets none through.
 */
final class TrialCalendars {

  private TrialCalendars() {}

  static BusinessCalendarManager by(Clock clock) {
    MapBusinessCalendarManager calendars = new MapBusinessCalendarManager();
    calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new Durations(clock));
    calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new Dates(clock));
    return calendars;
  }

  private static Date now(Clock clock) {
    return Date.from(clock.instant());
  }

  private static final class Durations extends DurationBusinessCalendar {
    private final Clock clock;

    Durations(Clock clock) {
      this.clock = clock;
    }

    @Override
    public Date resolveDuedate(String duration) {
      return resolveDuedate(duration, now(clock));
    }
  }

  private static final class Dates extends DueDateBusinessCalendar {
    private final Clock clock;

    Dates(Clock clock) {
      this.clock = clock;
    }

    @Override
    public Date resolveDuedate(String date) {
      return resolveDuedate(date, now(clock));
    }
  }
}
