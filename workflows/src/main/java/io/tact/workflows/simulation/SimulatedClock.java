package io.tact.workflows.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Shows what the clock of the thread's test run shows. */
final class SimulatedClock extends Clock {

  @Override
  public Instant instant() {
    return Course.current().now();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
