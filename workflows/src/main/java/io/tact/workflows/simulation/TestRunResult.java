package io.tact.workflows.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of a test run.
 *
 * @param startedAt when the customers entered
 * @param now what its clock shows at the end of the script
 * @param nextDue when something happens by itself next; empty where nothing will
 */
public record TestRunResult(
    Instant startedAt, Instant now, Optional<Instant> nextDue, List<Customer> customers) {

  /** Where a customer stands at the end. */
  public enum Standing {
    RUNNING,
    COMPLETED,
    /** It could not be carried on for this customer. */
    FAILED,
    /** The customer did not enter. */
    REFUSED
  }

  /**
   * One customer's way.
   *
   * @param at the elements of the diagram where the customer stands
   * @param entries what happened, in order
   */
  public record Customer(
      String customerId, Standing standing, List<String> at, List<Entry> entries) {}
}
