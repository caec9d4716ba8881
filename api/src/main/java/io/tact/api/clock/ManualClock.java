package io.tact.api.clock;

import io.tact.api.wiring.EngineClock;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** A clock that stands still until it is moved. Where it stands is kept in the database. */
public final class ManualClock extends Clock {

  /** Where the clock of an empty database stands. */
  static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

  private final JdbcTemplate jdbc;
  private volatile Instant now;

  private ManualClock(JdbcTemplate jdbc, Instant now) {
    this.jdbc = jdbc;
    this.now = now;
  }

  static ManualClock of(JdbcTemplate jdbc) {
    Instant now = stored(jdbc).orElseGet(() -> events(jdbc) ? Instant.now() : BEGINNING);
    ManualClock clock = new ManualClock(jdbc, now);
    clock.moveTo(now);
    return clock;
  }

  /** Where the clock of this database stands; empty where it never was manual. */
  static Optional<Instant> stored(JdbcTemplate jdbc) {
    List<Instant> stored =
        jdbc.query(
            "SELECT now FROM manual_clock",
            (row, n) -> row.getObject(1, OffsetDateTime.class).toInstant());
    return stored.stream().findFirst();
  }

  private static boolean events(JdbcTemplate jdbc) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("SELECT EXISTS (SELECT 1 FROM event)", Boolean.class));
  }

  /** Moves the clock and the engine's with it. */
  void moveTo(Instant instant) {
    jdbc.update(
        "INSERT INTO manual_clock (now) VALUES (?) ON CONFLICT (one) DO UPDATE SET now = excluded.now",
        OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
    now = instant;
    EngineClock.standStillAt(instant);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the manual clock tells UTC");
  }
}
