package io.tact.projections.contactlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.customer.CustomerCommand.ImportedContact;
import io.tact.domain.history.EventJson;
import io.tact.projections.history.RecordedEvent;
import java.util.List;
import java.util.Optional;

/** Tells from a contact's events how it stands; the same rules as the contact log's SQL. */
final class ContactStory {

  /** In the order in which news of a channel move a contact on. */
  private static final List<String> RECEIPTS =
      List.of(
          "SENT", "UNKNOWN", "FAILED", "DELIVERED", "OPENED", "CLICKED", "RESPONDED", "COMPLAINED");

  private String state = "REQUESTED";
  private Optional<ContactRequest> request = Optional.empty();
  private Optional<ImportedContact> imported = Optional.empty();
  private Optional<ContactDecision> decision = Optional.empty();

  static ContactDetails tell(String contactId, String customerId, List<RecordedEvent> events) {
    ContactStory story = new ContactStory();
    events.forEach(story::happened);
    return new ContactDetails(
        contactId,
        customerId,
        story.state,
        story.request,
        story.imported,
        story.decision,
        List.copyOf(events));
  }

  private void happened(RecordedEvent event) {
    JsonNode payload = event.payload();
    switch (event.type()) {
      case "ContactApproved" -> decided("APPROVED", payload);
      case "ContactDeferred" -> decided("DEFERRED", payload);
      case "ContactSuppressed" -> decided("SUPPRESSED", payload);
      case "ContactWithdrawn" -> state = "WITHDRAWN";
      case "ContactImported" -> imported(read(payload.path("contact"), ImportedContact.class));
      case "ReceiptRecorded" -> received(payload.path("receipt").asText());
      case "ComplaintMade" -> received("COMPLAINED");
      // Other events name a contact without moving it, such as a revoked consent.
      default -> {}
    }
  }

  private void decided(String answer, JsonNode payload) {
    state = answer;
    decision = Optional.of(read(payload.path("decision"), ContactDecision.class));
    if (payload.has("request")) {
      request = Optional.of(read(payload.path("request"), ContactRequest.class));
    }
  }

  private void imported(ImportedContact contact) {
    imported = Optional.of(contact);
    state =
        contact
            .outcome()
            .map(outcome -> outcome.toUpperCase(java.util.Locale.ROOT))
            .filter(RECEIPTS::contains)
            .orElse("SENT");
  }

  private void received(String receipt) {
    boolean handedOver = state.equals("APPROVED") || RECEIPTS.contains(state);
    if (handedOver && RECEIPTS.indexOf(receipt) > RECEIPTS.indexOf(state)) {
      state = receipt;
    }
  }

  private static <T> T read(JsonNode json, Class<T> type) {
    try {
      return EventJson.mapper().treeToValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event cannot be read as " + type.getSimpleName(), e);
    }
  }
}
