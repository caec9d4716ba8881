package io.tact.domain.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tact.domain.contact.CampaignAnswer;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * A contact that waits, or that was approved and has not been sent yet.
 *
 * @param request what was asked for, without content and origin
 * @param until for a waiting contact, when it is decided again
 * @param forCampaign whether it waits for its campaign to begin or to go on, too
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PendingContact(ContactRequest request, Optional<Instant> until, boolean forCampaign) {

  static PendingContact waiting(ContactRequest request, ContactDecision deferral) {
    return new PendingContact(
        bare(request),
        Optional.of(deferral.until().orElseThrow()),
        deferral.campaign().filter(CampaignAnswer::hasContactsWait).isPresent());
  }

  static PendingContact approved(ContactRequest request) {
    return new PendingContact(bare(request), Optional.empty(), false);
  }

  boolean waits() {
    return until.isPresent();
  }

  boolean isDue(Instant now) {
    return until.filter(due -> !due.isAfter(now)).isPresent();
  }

  private static ContactRequest bare(ContactRequest request) {
    return new ContactRequest(
        request.contactId(),
        request.channel(),
        request.category(),
        request.campaignId(),
        request.offerId(),
        request.priority(),
        request.requestedAt(),
        request.expiresAt(),
        Optional.empty(),
        Optional.empty());
  }
}
