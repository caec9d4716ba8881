package io.tact.domain.customer;

import io.tact.domain.contact.ContactKind;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.Objection;
import io.tact.domain.contact.Receipt;
import io.tact.domain.customer.CustomerCommand.ImportedContact;
import io.tact.domain.customer.CustomerEvent.ReceiptRecorded;
import io.tact.domain.customer.ReplayedContact.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is becoming of a contact in a {@link Replay}. */
final class Fate {
  private final String contactId;
  private final ContactKind kind;
  private final boolean imported;
  private final List<ReceiptRecorded> receipts = new ArrayList<>();
  private final Set<String> objecting = new LinkedHashSet<>();
  private Outcome outcome = Outcome.DEFERRED;

  /**
   * @param imported for a contact made before Tact, what became of it as soon as it was made
   */
  Fate(String contactId, ContactKind kind, Optional<ReceiptRecorded> imported) {
    this.contactId = contactId;
    this.kind = kind;
    this.imported = imported.isPresent();
    imported.ifPresent(receipts::add);
  }

  /** The request that a contact made before Tact would have been. */
  static ContactRequest request(ImportedContact contact) {
    return new ContactRequest(
        contact.contactId(),
        contact.channel(),
        contact.category(),
        contact.campaignId(),
        contact.offerId(),
        ContactRequest.DEFAULT_PRIORITY,
        contact.at(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static ReceiptRecorded receipt(ImportedContact contact) {
    Receipt receipt = contact.failed() ? Receipt.FAILED : Receipt.SENT;
    return new ReceiptRecorded(contact.contactId(), receipt, contact.at(), Optional.empty());
  }

  String contactId() {
    return contactId;
  }

  boolean isImported() {
    return imported;
  }

  /** A receipt that the contact has as soon as it is approved. */
  void add(ReceiptRecorded receipt) {
    receipts.add(receipt);
  }

  List<ReceiptRecorded> receipts() {
    return receipts;
  }

  void become(Outcome outcome, List<Objection> objections) {
    this.outcome = outcome;
    objections.forEach(objection -> objecting.add(objection.rule()));
  }

  ReplayedContact beside(Outcome recorded) {
    return new ReplayedContact(contactId, kind, outcome, recorded, objecting);
  }
}
