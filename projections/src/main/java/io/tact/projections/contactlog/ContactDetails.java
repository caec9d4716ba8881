package io.tact.projections.contactlog;

import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.customer.CustomerCommand.ImportedContact;
import io.tact.projections.history.RecordedEvent;
import java.util.List;
import java.util.Optional;

/**
 * Everything about one contact, from the history.
 *
 * @param state where it stands, as the contract names the states
 * @param request what was asked for; empty for a contact made before Tact
 * @param imported what was told of a contact made before Tact
 * @param decision the last one, with the policy version and the counters at that instant
 * @param events every event about the contact, the oldest first
 */
public record ContactDetails(
    String contactId,
    String customerId,
    String state,
    Optional<ContactRequest> request,
    Optional<ImportedContact> imported,
    Optional<ContactDecision> decision,
    List<RecordedEvent> events) {

  /** The contact as it stood after so many of its events. */
  public ContactDetails after(int count) {
    return ContactStory.tell(contactId, customerId, events.subList(0, count));
  }
}
