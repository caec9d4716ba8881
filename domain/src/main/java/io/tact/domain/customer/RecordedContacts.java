package io.tact.domain.customer;

import io.tact.domain.contact.ContactRequest;
import io.tact.domain.customer.CustomerEvent.ContactApproved;
import io.tact.domain.customer.CustomerEvent.ContactDeferred;
import io.tact.domain.customer.CustomerEvent.ContactWithdrawn;
import io.tact.domain.customer.CustomerEvent.Decided;
import io.tact.domain.customer.ReplayedContact.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the history says came of the contacts that a {@link Replay} meets. */
final class RecordedContacts {
  private final Map<String, Outcome> outcomes = new HashMap<>();
  private final Map<String, ContactRequest> before = new HashMap<>();
  private final Set<String> holdingPlaces = new HashSet<>();

  void decided(String contactId, Outcome outcome) {
    outcomes.put(contactId, outcome);
  }

  /**
   * The latest outcome.
   *
   * @throws IllegalArgumentException where the contact was never asked for
   */
  Outcome outcome(String contactId) {
    return Optional.ofNullable(outcomes.get(contactId))
        .orElseThrow(() -> new IllegalArgumentException("never asked for: " + contactId));
  }

  /** Remembers a contact that was asked for before the replay begins. */
  void before(String contactId, ContactRequest request) {
    before.put(contactId, request);
  }

  ContactRequest requestOf(String contactId) {
    return before.get(contactId);
  }

  boolean isBefore(String contactId) {
    return before.containsKey(contactId);
  }

  /**
   * What a decision on a contact from before the replay does to places. It takes or frees one; the
   * wait itself is left out, so that no replay decides it.
   */
  List<CustomerEvent> asItHappened(Decided event) {
    if (event instanceof ContactApproved approved) {
      String contactId = approved.contactId();
      holdingPlaces.add(contactId);
      return List.of(
          new ContactApproved(contactId, Optional.of(before.get(contactId)), approved.decision()));
    }
    if (event instanceof ContactDeferred deferred && holdingPlaces.remove(deferred.contactId())) {
      return List.of(
          new ContactWithdrawn(
              deferred.contactId(), deferred.decision().decidedAt(), List.of(), Optional.empty()));
    }
    return List.of();
  }
}
