package io.tact.domain.customer;

import io.tact.domain.contact.Complaints;
import io.tact.domain.contact.Consents;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.CustomerStanding;
import io.tact.domain.customer.CustomerEvent.ComplaintMade;
import io.tact.domain.customer.CustomerEvent.ConsentGranted;
import io.tact.domain.customer.CustomerEvent.ConsentRevoked;
import java.util.Set;

/** What a customer had said by an instant, whenever it was recorded. */
final class SpokenWords {
  private final Consents consents = new Consents();
  private final Complaints complaints = new Complaints();

  void note(ConsentGranted yes) {
    consents.note(yes.category(), yes.channel(), true, yes.at());
  }

  void note(ConsentRevoked no) {
    consents.note(no.category(), no.channel(), false, no.at());
  }

  void note(ComplaintMade complaint) {
    complaints.note(complaint.at());
  }

  /** The customer as a contact made before Tact found them: with these words, and an address. */
  CustomerStanding asSeenBy(ContactRequest imported, CustomerStanding known) {
    return new CustomerStanding(
        known.customerId(),
        known.zone(),
        known.tier(),
        Set.of(imported.channel()),
        known.erased(),
        consents,
        complaints,
        known.contacts());
  }
}
