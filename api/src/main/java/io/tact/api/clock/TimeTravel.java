package io.tact.api.clock;

import io.tact.workflows.worker.Workers;
import java.time.Instant;
import java.util.Optional;

/**
 * Moves the manual clock. It stops at every instant at which something falls due, and does that
 * work there, so that work due at t sees t as the present.
 */
final class TimeTravel {

  private final ManualClock clock;
  private final Workers workers;

  TimeTravel(ManualClock clock, Workers workers) {
    this.clock = clock;
    this.workers = workers;
  }

  /** Moves the clock and answers when no work that fell due is left; false for a way backwards. */
  boolean moveTo(Instant target) {
    return workers.alone(() -> travel(target));
  }

  private boolean travel(Instant target) {
    if (target.isBefore(clock.instant())) {
      return false;
    }
    workers.drain();
    Optional<Instant> stop = workers.nextDueAfter(clock.instant());
    while (stop.isPresent() && !stop.get().isAfter(target)) {
      clock.moveTo(stop.get());
      workers.drain();
      stop = workers.nextDueAfter(clock.instant());
    }
    clock.moveTo(target);
    workers.drain();
    return true;
  }
}
