package io.tact.domain.policy;

import io.tact.domain.contact.CampaignAnswer;
import io.tact.domain.contact.ContactHistory;
import io.tact.domain.contact.ContactKind;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.CustomerStanding;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What rules are asked about: one request of one customer at one instant. */
public final class Situation {
  private final CustomerStanding customer;
  private final ContactPolicy policy;
  private final ContactRequest request;
  private final ContactKind kind;
  private final ZoneId zone;
  private final Optional<CampaignAnswer> campaign;
  private final Instant now;
  private final Map<String, Integer> counters = new LinkedHashMap<>();

  Situation(
      CustomerStanding customer,
      ContactPolicy policy,
      ContactRequest request,
      Optional<CampaignAnswer> campaign,
      Instant now) {
    this.customer = customer;
    this.policy = policy;
    this.request = request;
    this.kind = ContactKind.of(request, customer.tier());
    this.zone = customer.zone().orElse(policy.zone());
    this.campaign = campaign;
    this.now = now;
  }

  CustomerStanding customer() {
    return customer;
  }

  ContactRequest request() {
    return request;
  }

  /** What the contact would be counted as. */
  ContactKind kind() {
    return kind;
  }

  /** The customer's zone, or the policy's where it is not known. */
  ZoneId zone() {
    return zone;
  }

  /** What the request's campaign says. */
  Optional<CampaignAnswer> campaign() {
    return campaign;
  }

  Instant now() {
    return now;
  }

  /** The customer's contacts that match, without those that an exemption keeps from counting. */
  ContactHistory.Selection counted(Predicate<ContactKind> which) {
    return customer.contacts().select(past -> which.test(past) && policy.counts(past));
  }

  /** Keeps what a cap counted, for the record of the decision. */
  void note(String rule, int observed) {
    counters.put(rule, observed);
  }

  Map<String, Integer> counters() {
    return counters;
  }
}
