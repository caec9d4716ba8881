package io.tact.workflows.deployment;

/** A diagram is to be saved into a journey that it does not name. */
public final class OtherJourney extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OtherJourney(String named, String wanted) {
    super(
        "the diagram is of the journey '%s', not of '%s': the process id is the key"
            .formatted(named, wanted));
  }
}
