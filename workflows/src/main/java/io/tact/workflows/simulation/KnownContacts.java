package io.tact.workflows.simulation;

import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.JourneyStep;
import io.tact.domain.customer.CustomerEvent.Decided;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A customer's contacts as a test run knows them: what was asked for, where, and what is due. */
final class KnownContacts {

  private final Map<String, ContactRequest> requests = new HashMap<>();
  private final Map<String, JourneyStep> askedHere = new HashMap<>();
  private final Map<String, Instant> due = new HashMap<>();
  private final Set<String> inStep = new HashSet<>();
  private Optional<String> latest = Optional.empty();

  /** A contact that waits in truth. */
  void waitsElsewhere(ContactRequest request, Instant until) {
    requests.put(request.contactId(), request);
    due.put(request.contactId(), until);
  }

  /** Notes a decision; answers whether the step that asked had been waiting for it, and goes on. */
  boolean decided(Decided event) {
    String contactId = event.contactId();
    event.request().ifPresent(request -> note(contactId, request));
    return switch (event.decision().answer()) {
      case DEFERRED -> {
        due.put(contactId, event.decision().until().orElseThrow());
        if (askedHere.containsKey(contactId)) {
          inStep.add(contactId);
        }
        yield false;
      }
      case APPROVED -> {
        if (askedHere.containsKey(contactId)) {
          latest = Optional.of(contactId);
        }
        yield over(contactId);
      }
      case SUPPRESSED -> over(contactId);
    };
  }

  private void note(String contactId, ContactRequest request) {
    requests.put(contactId, request);
    request.origin().ifPresent(step -> askedHere.put(contactId, step));
  }

  /** It waits no more; answers whether a step had been waiting for it. */
  boolean over(String contactId) {
    due.remove(contactId);
    return inStep.remove(contactId);
  }

  ContactRequest request(String contactId) {
    return requests.get(contactId);
  }

  /** The step of this test run that asked for it; empty where it was asked for elsewhere. */
  Optional<JourneyStep> step(String contactId) {
    return Optional.ofNullable(askedHere.get(contactId));
  }

  /** The latest that was approved here. */
  Optional<String> latest() {
    return latest;
  }

  Optional<Instant> nextDue() {
    return due.values().stream().min(Instant::compareTo);
  }

  /** Contacts that were asked to decide, and still are due, would be asked for ever. */
  void restDue(Instant now) {
    due.values().removeIf(until -> !until.isAfter(now));
  }
}
