package io.tact.tests.running;

import static io.tact.tests.running.Json.json;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Moves the application's time. */
public final class ManualClock {

  private ManualClock() {}

  public static Instant now() {
    return Instant.parse(Tact.admin().get("/api/clock").expect(200).text("now"));
  }

  public static Instant forward(Duration step) {
    return to(now().plus(step));
  }

  public static Instant to(Instant instant) {
    Tact.admin().put("/api/clock", json("{'now':'%s'}", instant)).expect(200);
    return instant;
  }

  /** The next instant at which clocks in the zone show the time. */
  public static Instant toLocal(String zone, LocalTime time) {
    ZonedDateTime here = now().atZone(ZoneId.of(zone));
    ZonedDateTime next = here.with(time);
    return to((next.isAfter(here) ? next : next.plusDays(1)).toInstant());
  }
}
