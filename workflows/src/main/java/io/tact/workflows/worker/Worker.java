package io.tact.workflows.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Work that a queue in the database feeds. */
public interface Worker {

  /** What the worker does, for the log. */
  String name();

  /**
   * Does some of what is due now, a batch at most. Answers how much was done; 0 means that nothing
   * is left that this worker could do now.
   */
  int runOnce();

  /** The next instant at which something falls due by itself, past ones included. */
  default Optional<Instant> nextDue() {
    return Optional.empty();
  }

  /** Rings when there may be new work on this node. */
  Bell bell();

  /** How many threads of a node do this work. */
  default int threads() {
    return 1;
  }

  /** How much makes a full batch; after a smaller one the worker lets work gather for a while. */
  default int fullBatch() {
    return 1;
  }

  /** How long work may gather before the next batch. */
  default Duration gathering() {
    return Duration.ofMillis(20);
  }
}
