package io.tact.api.contact;

import io.tact.api.contact.Wording.Said;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.customer.CustomerEvent.ContactWithdrawn;
import io.tact.domain.customer.CustomerProfile;
import io.tact.domain.policy.ContactPolicy;
import io.tact.projections.contactlog.ContactDetails;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Explains many decisions; what it needs for that, it looks up once. */
public final class Explainer {

  private final IntFunction<Optional<ContactPolicy>> policies;
  private final Function<String, Optional<CustomerProfile>> profiles;
  private final Map<Integer, Optional<ContactPolicy>> knownPolicies = new HashMap<>();
  private final Map<String, Optional<ZoneId>> knownZones = new HashMap<>();

  Explainer(
      IntFunction<Optional<ContactPolicy>> policies,
      Function<String, Optional<CustomerProfile>> profiles) {
    this.policies = policies;
    this.profiles = profiles;
  }

  /** Why the request was decided so. */
  public Explanation of(String customerId, ContactRequest request, ContactDecision decision) {
    Optional<ContactPolicy> policy = policy(decision.policyVersion());
    ZoneId zone = zone(customerId, policy);
    Said said = new Said(request, decision);
    return inBoth(language -> new Wording(language, zone, policy).decided(said));
  }

  /**
   * Why it stands so with the contact: its last decision, and its withdrawal where there was one.
   */
  Explanation of(ContactDetails contact) {
    if (contact.imported().isPresent()) {
      ZoneId zone = zone(contact.customerId(), Optional.empty());
      return inBoth(
          language ->
              new Wording(language, zone, Optional.empty())
                  .imported(contact.imported().get().at()));
    }
    ContactRequest request = contact.request().orElseThrow();
    ContactDecision decision = contact.decision().orElseThrow();
    Explanation decided = of(contact.customerId(), request, decision);
    return WithdrawalView.event(contact)
        .map(withdrawal -> withdrawn(contact, decided, withdrawal))
        .orElse(decided);
  }

  private Explanation withdrawn(
      ContactDetails contact, Explanation decided, ContactWithdrawn withdrawal) {
    ContactRequest request = contact.request().orElseThrow();
    Optional<ContactPolicy> withdrawing = withdrawal.policyVersion().flatMap(this::policy);
    ZoneId zone =
        zone(
            contact.customerId(), contact.decision().flatMap(last -> policy(last.policyVersion())));
    return inBoth(
        language ->
            new Wording(language, zone, withdrawing)
                .withdrawn(
                    language.equals(Locale.CHINESE) ? decided.zh() : decided.en(),
                    request,
                    withdrawal));
  }

  private static Explanation inBoth(Function<Locale, String> said) {
    return new Explanation(said.apply(Locale.CHINESE), said.apply(Locale.ENGLISH));
  }

  private Optional<ContactPolicy> policy(int version) {
    return knownPolicies.computeIfAbsent(version, policies::apply);
  }

  private ZoneId zone(String customerId, Optional<ContactPolicy> policy) {
    return knownZones
        .computeIfAbsent(
            customerId, id -> profiles.apply(id).flatMap(CustomerProfile::timeZone).map(ZoneId::of))
        .or(() -> policy.map(ContactPolicy::zone))
        .orElse(ZoneId.of("UTC"));
  }
}
