package io.tact.workflows.correlation;

import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.JourneyStep;
import io.tact.workflows.dispatch.QueuedContact;
import io.tact.workflows.waiting.WaitingContact;
import java.time.Instant;
import java.util.Optional;

/** What the events of one transaction amount to for one contact. */
final class ContactMove {

  /** Where the contact is to be afterwards. */
  enum Place {
    WAITING,
    TO_BE_SENT,
    /** Decided against, or sent already. */
    OVER,
    TAKEN_BACK
  }

  private record Asked(ContactRequest request, long sequence) {}

  private final String customerId;
  private final String contactId;
  private Optional<Asked> asked = Optional.empty();
  private Optional<ContactDecision> decision = Optional.empty();
  private boolean deferredHere;
  private Place place = Place.OVER;

  ContactMove(String customerId, String contactId) {
    this.customerId = customerId;
    this.contactId = contactId;
  }

  void decided(Optional<ContactRequest> request, long sequence, ContactDecision answer) {
    request.ifPresent(r -> asked = Optional.of(new Asked(r, sequence)));
    decision = Optional.of(answer);
    switch (answer.answer()) {
      case APPROVED -> place = Place.TO_BE_SENT;
      case SUPPRESSED -> place = Place.OVER;
      case DEFERRED -> {
        place = Place.WAITING;
        deferredHere = true;
      }
    }
  }

  void takenBack() {
    place = Place.TAKEN_BACK;
  }

  void sent() {
    if (place == Place.TO_BE_SENT) {
      place = Place.OVER;
    }
  }

  String contactId() {
    return contactId;
  }

  Place place() {
    return place;
  }

  /** Whether the request stands in these events, so that no queue holds the contact yet. */
  boolean isNew() {
    return asked.isPresent();
  }

  Instant until() {
    return decision.flatMap(ContactDecision::until).orElseThrow();
  }

  WaitingContact waiting() {
    Asked first = asked.orElseThrow();
    return new WaitingContact(
        contactId,
        customerId,
        first.request().channel().name(),
        first.sequence(),
        until(),
        first.request().origin());
  }

  QueuedContact queued() {
    Asked first = asked.orElseThrow();
    return new QueuedContact(
        contactId, customerId, first.request().channel().name(), first.sequence(), 0);
  }

  /** The step that waits although its request stands in these very events. */
  Optional<JourneyStep> stepLeftWaiting() {
    return asked.filter(first -> deferredHere).flatMap(first -> first.request().origin());
  }

  /** Tells the step that waited for the decision. */
  JourneySignals.Addressed tell(JourneyStep step) {
    return new JourneySignals.Addressed(
        customerId, new Signal.ContactDecided(step, contactId, decision.orElseThrow()));
  }
}
