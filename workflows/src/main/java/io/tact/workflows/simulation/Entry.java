package io.tact.workflows.simulation;

import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.customer.JourneyProgress.Ending;
import java.time.Instant;
import java.util.Optional;

/** What happened to one customer of a test run, at a time of its clock. */
public sealed interface Entry {

  Instant time();

  /** Where it happened; empty where it was nowhere in particular. */
  default Optional<Place> place() {
    return Optional.empty();
  }

  /**
   * An element of a diagram.
   *
   * @param journey the called journey whose element it is; empty for the diagram that is tried
   */
  record Place(Optional<String> journey, String elementId) {}

  /**
   * The customer entered.
   *
   * @param alreadyOn the version of the same journey that the customer is on in truth, where a
   *     launch would refuse them
   */
  record Began(Instant time, Optional<Integer> alreadyOn) implements Entry {}

  /** The customer does not enter; the reason is a stable code. */
  record Refused(Instant time, String reason) implements Entry {}

  record Entered(Instant time, Optional<Place> place) implements Entry {}

  /**
   * A contact was decided.
   *
   * @param place the step that asked; empty where the contact had been asked for before, elsewhere
   */
  record Decided(
      Instant time, Optional<Place> place, ContactRequest request, ContactDecision decision)
      implements Entry {}

  /** A contact that waited is of no use any more: the journey moved on. */
  record Withdrawn(Instant time, Optional<Place> place, String contactId) implements Entry {}

  /** The journey waits until an instant. */
  record WaitsUntil(Instant time, Optional<Place> place, Instant until) implements Entry {}

  /** The journey waits for an event. */
  record WaitsFor(Instant time, Optional<Place> place, String event) implements Entry {}

  /** What the journey waited for until an instant, has come. */
  record TimeCame(Instant time, Optional<Place> place) implements Entry {}

  /** An event came; nobody waited for it where there is no place. */
  record Received(Instant time, String event, Optional<Place> place) implements Entry {}

  record Ended(Instant time, Ending ending) implements Entry {}

  /** It could not be carried on; the reason is a stable code. */
  record Failed(Instant time, Optional<Place> place, String reason) implements Entry {}
}
