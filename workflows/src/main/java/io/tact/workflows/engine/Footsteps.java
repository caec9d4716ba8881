package io.tact.workflows.engine;

import io.tact.workflows.journey.JourneyVersions.JourneyVersion;

/** Told, at the very moment, of each element that a customer enters in a test run. */
public interface Footsteps {

  /**
   * May throw to end the customer's run.
   *
   * @param journey the journey that is tried, or one that it calls
   */
  void entered(String customerId, JourneyVersion journey, String elementId);
}
