package io.tact.api.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.tact.domain.customer.CustomerEvent.ContactWithdrawn;
import io.tact.domain.history.EventJson;
import io.tact.projections.contactlog.ContactDetails;
import io.tact.projections.history.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why an approved contact was taken back before it was sent.
 *
 * @param at when
 * @param policyVersion the version of the policy that took it back; absent where somebody did
 * @param reasons every objection
 * @param why the words of who took it back
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record WithdrawalView(
    Instant at,
    Optional<Integer> policyVersion,
    List<DecisionView.Reason> reasons,
    Optional<String> why) {

  static WithdrawalView of(ContactWithdrawn event) {
    return new WithdrawalView(
        event.at(),
        event.policyVersion(),
        event.objections().stream().map(DecisionView.Reason::of).toList(),
        event.why());
  }

  /** The event that ended a contact, where it was a withdrawal. */
  static Optional<ContactWithdrawn> event(ContactDetails contact) {
    return contact.events().stream()
        .filter(event -> contact.state().equals("WITHDRAWN"))
        .filter(event -> event.type().equals("ContactWithdrawn"))
        .reduce((earlier, later) -> later)
        .map(WithdrawalView::read);
  }

  private static ContactWithdrawn read(RecordedEvent event) {
    try {
      return EventJson.mapper().treeToValue(event.payload(), ContactWithdrawn.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event cannot be read", e);
    }
  }
}
