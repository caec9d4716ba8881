package io.tact.domain.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.tact.domain.contact.CampaignAnswer;
import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.Objection;
import io.tact.domain.contact.Receipt;
import io.tact.domain.personal.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that can have happened to a customer. The customer's id is the id of the event's
 * stream.
 */
public sealed interface CustomerEvent {

  record CustomerRegistered(Profile profile) implements CustomerEvent {}

  record ProfileChanged(Profile profile) implements CustomerEvent {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ConsentGranted(Category category, Channel channel, String source, Instant at)
      implements CustomerEvent {}

  /** {@code contactId} names the contact from which the customer unsubscribed. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ConsentRevoked(
      Category category, Channel channel, String source, Instant at, Optional<String> contactId)
      implements CustomerEvent {}

  /** {@code contactId} names the contact that was complained about, where it is known. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ComplaintMade(
      Channel channel, Optional<Sealed> text, Instant at, Optional<String> contactId)
      implements CustomerEvent {}

  /**
   * Holds a decision on a contact. The request stands in the event of its first decision only;
   * later decisions name the contact alone.
   */
  sealed interface Decided permits ContactApproved, ContactDeferred, ContactSuppressed {

    String contactId();

    Optional<ContactRequest> request();

    ContactDecision decision();
  }

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ContactApproved(
      String contactId, Optional<ContactRequest> request, ContactDecision decision)
      implements CustomerEvent, Decided {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ContactDeferred(
      String contactId, Optional<ContactRequest> request, ContactDecision decision)
      implements CustomerEvent, Decided {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ContactSuppressed(
      String contactId, Optional<ContactRequest> request, ContactDecision decision)
      implements CustomerEvent, Decided {}

  /**
   * A contact was taken back before it was sent; its place is free again. {@code why} is in the
   * words of who asked for it, where somebody did; else it was the policy of that version, with
   * what the campaign said.
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ContactWithdrawn(
      String contactId,
      Instant at,
      List<Objection> objections,
      Optional<String> why,
      Optional<Integer> policyVersion,
      Optional<CampaignAnswer> campaign)
      implements CustomerEvent {

    @JsonCreator
    public ContactWithdrawn {
      objections = List.copyOf(objections);
    }

    /** Withdrawn by somebody. */
    public ContactWithdrawn(
        String contactId, Instant at, List<Objection> objections, Optional<String> why) {
      this(contactId, at, objections, why, Optional.empty(), Optional.empty());
    }
  }

  /** A contact made before Tact. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ContactImported(CustomerCommand.ImportedContact contact) implements CustomerEvent {}

  /**
   * What the channel reported: SENT, DELIVERED, FAILED, UNKNOWN, OPENED, CLICKED, RESPONDED. Each
   * is told once of a contact. A complaint and an unsubscription have events of their own.
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ReceiptRecorded(String contactId, Receipt receipt, Instant at, Optional<String> detail)
      implements CustomerEvent {}

  /**
   * The reason is a stable code: ALREADY_RUNNING where the journey has a running instance for this
   * customer, CUSTOMER_ERASED, or CUSTOMER_UNKNOWN where a launch names somebody who was never
   * registered.
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record JourneyRefused(String journey, int version, Optional<String> launchId, String reason)
      implements CustomerEvent {}

  record JourneyAdvanced(JourneyProgress progress) implements CustomerEvent {}

  record CustomerErased(Instant at) implements CustomerEvent {}
}
