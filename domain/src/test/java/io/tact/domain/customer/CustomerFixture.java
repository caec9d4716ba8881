package io.tact.domain.customer;

import io.tact.domain.campaign.NoCampaigns;
import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.customer.CustomerEvent.CustomerRegistered;
import io.tact.domain.personal.Sealed;
import io.tact.domain.policy.PolicyInForce;
import io.tact.domain.policy.PolicyReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/**
 * A customer under test, with a clock that stands where the test put it and a policy of its own.
 */
final class CustomerFixture extends Clock implements PolicyInForce {
  static final String ANNA = "anna";
  static final Category MARKETING = new Category("MARKETING");

  private Instant now;
  private final Version policy;
  private final FixtureConfiguration<Customer> axon = new AggregateTestFixture<>(Customer.class);

  private CustomerFixture(Instant now, Version policy) {
    this.now = now;
    this.policy = policy;
    axon.registerInjectableResource(new Surroundings(this, this, new NoCampaigns()));
  }

  static CustomerFixture at(String now, String... rules) {
    return new CustomerFixture(Instant.parse(now), policy(rules));
  }

  /** A policy in UTC from rules in JSON. */
  static Version policy(String... rules) {
    try {
      String json = "{'zone':'Etc/UTC','rules':[" + String.join(",", rules) + "]}";
      return new Version(
          7,
          PolicyReader.read(
                  io.tact.domain.history.EventJson.mapper().readTree(json.replace('\'', '"')))
              .orElseThrow());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  FixtureConfiguration<Customer> axon() {
    return axon;
  }

  CustomerFixture stands(String instant) {
    now = Instant.parse(instant);
    return this;
  }

  static CustomerRegistered registered() {
    return new CustomerRegistered(profile("gold"));
  }

  static Profile profile(String tier) {
    return new Profile(
        Optional.empty(),
        Optional.of(tier),
        Optional.empty(),
        new TreeSet<>(Set.of(Channel.SMS, Channel.EMAIL)),
        new Sealed("c2VhbGVk"));
  }

  /** An SMS for marketing, asked for at that time. */
  static ContactRequest sms(String id, String requestedAt) {
    return sms(id, requestedAt, ContactRequest.DEFAULT_PRIORITY);
  }

  static ContactRequest sms(String id, String requestedAt, int priority) {
    return new ContactRequest(
        id,
        Channel.SMS,
        MARKETING,
        Optional.empty(),
        Optional.empty(),
        priority,
        Instant.parse(requestedAt),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static CustomerEvent.ContactApproved approved(String id, String at) {
    return new CustomerEvent.ContactApproved(
        id,
        Optional.of(sms(id, at)),
        new ContactDecision(
            ContactDecision.Answer.APPROVED,
            Instant.parse(at),
            7,
            Optional.empty(),
            List.of(),
            Map.of()));
  }

  static CustomerEvent.ContactDeferred deferred(ContactRequest request, String at, String until) {
    return new CustomerEvent.ContactDeferred(
        request.contactId(),
        Optional.of(request),
        new ContactDecision(
            ContactDecision.Answer.DEFERRED,
            Instant.parse(at),
            7,
            Optional.of(Instant.parse(until)),
            List.of(),
            Map.of()));
  }

  @Override
  public Version current() {
    return policy;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
