package io.tact.workflows.simulation;

/** More happens to one customer than a test run follows. */
final class RunsAway extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RunsAway() {
    super("more happens to one customer than a test run follows", null, false, false);
  }
}
