package io.tact.domain.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.Complaints;
import io.tact.domain.contact.Consents;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactHistory;
import io.tact.domain.contact.ContactKind;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.CustomerStanding;
import io.tact.domain.history.EventJson;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** One customer and a few words to decide about contacts with. */
abstract class OneCustomer {
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  static final Category MARKETING = new Category("MARKETING");
  static final Category LEGAL = new Category("LEGAL");

  final ContactHistory contacts = new ContactHistory();
  final Consents consents = new Consents();
  final Complaints complaints = new Complaints();
  Optional<ZoneId> zone = Optional.empty();

  static IntStream customers() {
    return IntStream.range(0, 100_000);
  }

  void contact(String id, Category category, Instant at) {
    contacts.add(
        id,
        new ContactKind(
            Channel.SMS, category, Optional.empty(), Optional.empty(), Optional.empty()),
        at);
  }

  CustomerStanding standing() {
    return new CustomerStanding(
        "anna", zone, Optional.empty(), Set.of(Channel.SMS), false, consents, complaints, contacts);
  }

  ContactDecision decide(Instant now, String... rules) {
    return decide(request(MARKETING, 50), now, rules);
  }

  ContactDecision decideUntil(Instant now, String expiresAt, String... rules) {
    ContactRequest plain = request(MARKETING, 50);
    ContactRequest expiring =
        new ContactRequest(
            "r",
            plain.channel(),
            plain.category(),
            Optional.empty(),
            Optional.empty(),
            50,
            NOON,
            Optional.of(Instant.parse(expiresAt)),
            Optional.empty(),
            Optional.empty());
    return decide(expiring, now, rules);
  }

  ContactDecision decide(ContactRequest request, Instant now, String... rules) {
    return Decisions.decide(standing(), policy("", rules), request, Optional.empty(), now);
  }

  ContactDecision decide(PolicyInForce.Version policy, ContactRequest request) {
    return Decisions.decide(standing(), policy, request, Optional.empty(), NOON);
  }

  static ContactRequest request(Category category, int priority) {
    return new ContactRequest(
        "r",
        Channel.SMS,
        category,
        Optional.empty(),
        Optional.empty(),
        priority,
        NOON,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static PolicyInForce.Version policy(String exempt, String... rules) {
    String json =
        "{'zone':'Etc/UTC','rules':[%s],'exempt':[%s]}"
            .formatted(String.join(",", List.of(rules)), exempt);
    try {
      return new PolicyInForce.Version(
          1, PolicyReader.read(EventJson.mapper().readTree(json.replace('\'', '"'))).orElseThrow());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
