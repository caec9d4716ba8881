package io.tact.domain.policy;

import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.Complaints;
import io.tact.domain.contact.Consents;
import io.tact.domain.contact.ContactHistory;
import io.tact.domain.contact.ContactKind;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.CustomerStanding;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One question to the decision function, as plain lists. All times stand on whole minutes. */
record DecisionCase(
    ContactPolicy policy,
    Optional<ZoneId> zone,
    Optional<String> tier,
    Set<Channel> reachable,
    List<Contact> contacts,
    List<Word> words,
    List<Instant> complaints,
    ContactRequest request,
    Instant now) {

  record Contact(ContactKind kind, Instant at) {}

  record Word(Category category, Channel channel, boolean granted, Instant at) {}

  /** The customer as the decision function sees it, once through its packed form. */
  CustomerStanding standing() {
    ContactHistory history = new ContactHistory();
    int number = 0;
    for (Contact contact : contacts) {
      history.add("c" + number++, contact.kind(), contact.at());
    }
    Consents consents = new Consents();
    words.forEach(
        word -> consents.note(word.category(), word.channel(), word.granted(), word.at()));
    Complaints made = new Complaints();
    complaints.forEach(made::note);
    return new CustomerStanding(
        "anna",
        zone,
        tier,
        reachable,
        false,
        consents,
        made,
        ContactHistory.unpack(history.packed()));
  }
}
