package io.tact.domain.customer;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.Complaints;
import io.tact.domain.contact.Consents;
import io.tact.domain.contact.ContactHistory;
import io.tact.domain.contact.ContactKind;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.CustomerStanding;
import io.tact.domain.contact.Receipt;
import io.tact.domain.customer.CustomerCommand.ImportedContact;
import io.tact.domain.customer.CustomerEvent.ComplaintMade;
import io.tact.domain.customer.CustomerEvent.ConsentGranted;
import io.tact.domain.customer.CustomerEvent.ConsentRevoked;
import io.tact.domain.customer.CustomerEvent.ContactApproved;
import io.tact.domain.customer.CustomerEvent.ContactDeferred;
import io.tact.domain.customer.CustomerEvent.ContactImported;
import io.tact.domain.customer.CustomerEvent.ContactSuppressed;
import io.tact.domain.customer.CustomerEvent.ContactWithdrawn;
import io.tact.domain.customer.CustomerEvent.CustomerErased;
import io.tact.domain.customer.CustomerEvent.CustomerRegistered;
import io.tact.domain.customer.CustomerEvent.JourneyAdvanced;
import io.tact.domain.customer.CustomerEvent.JourneyRefused;
import io.tact.domain.customer.CustomerEvent.ProfileChanged;
import io.tact.domain.customer.CustomerEvent.ReceiptRecorded;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What a customer's history amounts to: all that the next command needs, and no more. */
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
final class CustomerState {
  static final Comparator<PendingContact> FIRST_IN_LINE =
      Comparator.comparing((PendingContact waiting) -> -waiting.request().priority())
          .thenComparing(waiting -> waiting.request().requestedAt());

  private boolean registered;
  private boolean erased;
  private Optional<String> timeZone = Optional.empty();
  private Optional<String> tier = Optional.empty();
  private SortedSet<Channel> reachable = new TreeSet<>();
  private Consents consents = new Consents();
  private Complaints complaints = new Complaints();
  private ContactHistory contacts = new ContactHistory();
  private Map<String, PendingContact> pending = new LinkedHashMap<>();
  private Map<String, String> journeys = new TreeMap<>();
  private Instant lastDecision = Instant.EPOCH;

  boolean registered() {
    return registered;
  }

  boolean erased() {
    return erased;
  }

  /** The later of the clock and the last decision, so that no clock takes the customer back. */
  Instant notBeforeLastDecision(Instant clock) {
    return clock.isBefore(lastDecision) ? lastDecision : clock;
  }

  Optional<PendingContact> pending(String contactId) {
    return Optional.ofNullable(pending.get(contactId));
  }

  /** Waiting contacts that match: higher priority first, then the earlier request. */
  List<PendingContact> waiting(Predicate<PendingContact> which) {
    return pending.isEmpty()
        ? List.of()
        : pending.values().stream()
            .filter(contact -> contact.waits() && which.test(contact))
            .sorted(FIRST_IN_LINE)
            .toList();
  }

  /** Why the customer does not enter a journey; empty where they do. */
  Optional<String> refusalToEnter(String journey) {
    if (!registered()) {
      return Optional.of(CustomerRefusal.Code.CUSTOMER_UNKNOWN.name());
    }
    if (erased()) {
      return Optional.of(CustomerRefusal.Code.CUSTOMER_ERASED.name());
    }
    return running(journey).map(instance -> "ALREADY_RUNNING");
  }

  Optional<String> running(String journey) {
    return Optional.ofNullable(journeys.get(journey));
  }

  Consents consents() {
    return consents;
  }

  ContactHistory contacts() {
    return contacts;
  }

  CustomerStanding standing(String customerId) {
    return standing(customerId, contacts);
  }

  /** The standing as it would be without one of the contacts. */
  CustomerStanding standingWithout(String customerId, String contactId) {
    return standing(customerId, contacts.without(contactId));
  }

  private CustomerStanding standing(String customerId, ContactHistory history) {
    return new CustomerStanding(
        customerId,
        timeZone.flatMap(CustomerState::zone),
        tier,
        reachable,
        erased,
        consents,
        complaints,
        history);
  }

  private static Optional<ZoneId> zone(String id) {
    try {
      return Optional.of(ZoneId.of(id));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  void evolve(CustomerEvent event) {
    if (event instanceof ContactApproved approved) {
      approve(approved);
    } else if (event instanceof ContactDeferred deferred) {
      defer(deferred);
    } else if (event instanceof ContactSuppressed suppressed) {
      pending.remove(suppressed.contactId());
      decided(suppressed.decision().decidedAt());
    } else if (event instanceof ContactWithdrawn withdrawn) {
      pending.remove(withdrawn.contactId());
      contacts.remove(withdrawn.contactId());
    } else if (event instanceof ReceiptRecorded recorded) {
      receive(recorded.contactId(), recorded.receipt());
    } else if (event instanceof ContactImported imported) {
      take(imported.contact());
    } else if (event instanceof JourneyAdvanced advanced) {
      advance(advanced.progress());
    } else if (event instanceof CustomerRegistered known) {
      registered = true;
      describe(known.profile());
    } else if (event instanceof ProfileChanged changed) {
      describe(changed.profile());
    } else if (event instanceof ConsentGranted yes) {
      consents.note(yes.category(), yes.channel(), true, yes.at());
    } else if (event instanceof ConsentRevoked no) {
      consents.note(no.category(), no.channel(), false, no.at());
      no.contactId().ifPresent(contact -> receive(contact, Receipt.UNSUBSCRIBED));
    } else if (event instanceof ComplaintMade complaint) {
      complaints.note(complaint.at());
      complaint.contactId().ifPresent(contact -> receive(contact, Receipt.COMPLAINED));
    } else if (event instanceof CustomerErased) {
      erased = true;
      reachable.clear();
    } else if (!(event instanceof JourneyRefused)) {
      throw new IllegalStateException("no one told what this changes: " + event.getClass());
    }
  }

  private void describe(Profile profile) {
    timeZone = profile.timeZone();
    tier = profile.tier();
    reachable = new TreeSet<>(profile.reachable());
  }

  private void approve(ContactApproved event) {
    ContactRequest request = requestOf(event.contactId(), event.request());
    Instant at = event.decision().decidedAt();
    if (event.decision().funded()) {
      contacts.addFunded(event.contactId(), ContactKind.of(request, tier), at);
    } else {
      contacts.add(event.contactId(), ContactKind.of(request, tier), at);
    }
    pending.put(event.contactId(), PendingContact.approved(request));
    if (pending.size() > 1) {
      pending.values().removeIf(contact -> !contact.waits() && isForgotten(contact));
    }
    decided(at);
  }

  /** Never sent, and so long ago that it is known by its count alone. */
  private boolean isForgotten(PendingContact approved) {
    return !contacts.knows(approved.request().contactId());
  }

  private void defer(ContactDeferred event) {
    ContactRequest request = requestOf(event.contactId(), event.request());
    contacts.remove(event.contactId());
    pending.put(event.contactId(), PendingContact.waiting(request, event.decision()));
    decided(event.decision().decidedAt());
  }

  private ContactRequest requestOf(String contactId, Optional<ContactRequest> told) {
    return told.orElseGet(() -> pending.get(contactId).request());
  }

  private void decided(Instant at) {
    lastDecision = notBeforeLastDecision(at);
  }

  private void receive(String contactId, Receipt receipt) {
    pending.remove(contactId);
    contacts.note(contactId, receipt);
  }

  private void take(ImportedContact contact) {
    ContactKind kind =
        new ContactKind(
            contact.channel(), contact.category(), contact.campaignId(), contact.offerId(), tier);
    if (contact.failed()) {
      contacts.addFailed(contact.contactId(), kind, contact.at());
    } else {
      contacts.add(contact.contactId(), kind, contact.at());
    }
  }

  private void advance(JourneyProgress progress) {
    if (progress.begun()) {
      journeys.put(progress.journey(), progress.instanceId());
    }
    if (progress.ended().isPresent()) {
      journeys.remove(progress.journey(), progress.instanceId());
    }
  }
}
