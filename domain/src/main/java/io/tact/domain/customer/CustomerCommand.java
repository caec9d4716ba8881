package io.tact.domain.customer;

import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.Receipt;
import io.tact.domain.personal.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that a customer can be asked to do. */
public sealed interface CustomerCommand {

  @TargetAggregateIdentifier
  String customerId();

  /**
   * Answers {@code Boolean}: whether the customer is new; of a known one it changes the profile.
   * Refused with CUSTOMER_ERASED where the id belonged to an erased customer.
   */
  record RegisterCustomer(String customerId, Profile profile) implements CustomerCommand {}

  record ChangeProfile(String customerId, Profile profile) implements CustomerCommand {}

  /**
   * A consent with an {@code at} later than now is refused; one older than the latest known is kept
   * and moves nothing.
   */
  record RecordConsent(
      String customerId,
      Category category,
      Channel channel,
      boolean granted,
      String source,
      Instant at)
      implements CustomerCommand {}

  record RecordComplaint(String customerId, Channel channel, Optional<Sealed> text, Instant at)
      implements CustomerCommand {}

  /** Answers a {@link io.tact.domain.contact.ContactDecision}. */
  record RequestContact(String customerId, ContactRequest request) implements CustomerCommand {}

  /** Decides every waiting contact that has fallen due. */
  record DecideDueContacts(String customerId) implements CustomerCommand {}

  /** Decides every waiting contact of a campaign, due or not, as what it says has changed. */
  record DecideCampaignContacts(String customerId, String campaignId) implements CustomerCommand {}

  /**
   * Contacts made before Tact.
   *
   * <p>Refused as a whole with TIME_IN_FUTURE where one of them lies in the future.
   */
  record ImportContacts(String customerId, List<ImportedContact> contacts)
      implements CustomerCommand {}

  /** A contact made before Tact; {@code failed} ones do not count. */
  record ImportedContact(
      String contactId,
      Channel channel,
      Category category,
      Optional<String> campaignId,
      Optional<String> offerId,
      Instant at,
      Optional<String> outcome) {

    /** Whether it failed before it reached the customer. */
    public boolean failed() {
      return outcome.filter("FAILED"::equals).isPresent();
    }
  }

  /**
   * Asks the rules other than caps and gaps once more, just before sending. Answers {@code
   * Boolean}: whether the contact may be handed to its channel; where not, an event tells why.
   */
  record ClearForSending(String customerId, String contactId) implements CustomerCommand {}

  /** What a channel reports. News of a contact that is unknown to this customer move nothing. */
  record RecordReceipt(
      String customerId, String contactId, Receipt receipt, Instant at, Optional<String> detail)
      implements CustomerCommand {}

  /**
   * Takes back a contact that has not been sent, because its journey has moved on or was stopped.
   */
  record WithdrawContact(String customerId, String contactId, String why)
      implements CustomerCommand {}

  /**
   * Asks whether the customer may enter a journey. Answers {@code Boolean}; where not, a {@link
   * CustomerEvent.JourneyRefused} tells why. Who gets a yes must tell of the journey's beginning
   * with {@link AdvanceJourney} in the same transaction.
   */
  record EnterJourney(String customerId, String journey, int version, Optional<String> launchId)
      implements CustomerCommand {}

  record AdvanceJourney(String customerId, JourneyProgress progress) implements CustomerCommand {}

  record EraseCustomer(String customerId) implements CustomerCommand {}
}
