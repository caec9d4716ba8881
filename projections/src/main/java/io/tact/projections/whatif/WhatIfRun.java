package io.tact.projections.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A replay that somebody asked for.
 *
 * @param runId its id
 * @param status where it stands
 * @param from the first instant of the contacts that are replayed
 * @param to the first instant after them
 * @param askedAt when it was asked for
 * @param customers how many customers have been replayed
 * @param ofCustomers of how many; empty until that is known
 * @param results once it is done, a result for each policy
 */
public record WhatIfRun(
    String runId,
    Status status,
    Instant from,
    Instant to,
    Instant askedAt,
    long customers,
    Optional<Long> ofCustomers,
    List<WhatIfResult> results) {

  /** Where a run stands. */
  public enum Status {
    RUNNING,
    DONE,
    /** Its node was lost or the run broke; it may be asked for again. */
    FAILED,
    CANCELLED
  }

  /**
   * What is asked for.
   *
   * @param from the first instant of the contacts that are replayed
   * @param to the first instant after them
   * @param by who asks
   */
  public record Period(Instant from, Instant to, String by) {}

  /**
   * A proposed version beside the one in force.
   *
   * @param proposed the number of the one
   * @param inForce the number of the other
   */
  public record Versions(int proposed, int inForce) {}
}
