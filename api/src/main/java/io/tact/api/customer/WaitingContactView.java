package io.tact.api.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.Objection;
import io.tact.workflows.waiting.WaitingLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A contact that waits for its hour.
 *
 * @param contactId the contact
 * @param until when it will be decided again
 * @param priority 0 to 100; of those that are decided together, the highest goes first
 * @param requestedAt when it was asked for
 * @param expiresAt from this instant on it is of no use
 * @param reasons what made it wait
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record WaitingContactView(
    String contactId,
    String channel,
    String category,
    Optional<String> campaignId,
    Optional<String> offerId,
    int priority,
    Instant requestedAt,
    Instant until,
    Optional<Instant> expiresAt,
    List<Reason> reasons) {

  /** What made a contact wait, and until when it does. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Reason(String rule, String code, Optional<Instant> until) {

    static Reason of(Objection objection) {
      return new Reason(objection.rule(), objection.code().name(), objection.until());
    }
  }

  static WaitingContactView of(WaitingLine.Waiting waiting) {
    ContactRequest request = waiting.request();
    return new WaitingContactView(
        request.contactId(),
        request.channel().name(),
        request.category().name(),
        request.campaignId(),
        request.offerId(),
        request.priority(),
        request.requestedAt(),
        waiting.until(),
        request.expiresAt(),
        waiting.decision().objections().stream().map(Reason::of).toList());
  }
}
