package io.tact.api.contact;

import io.tact.api.contact.Wording.Said;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.policy.ContactPolicy;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/** Explains many decisions; what it needs for that, it looks up once. */
public final class Explainer {

  private final IntFunction<Optional<ContactPolicy>> policies;
  private final BiFunction<String, Optional<ContactPolicy>, ZoneId> zones;
  private final Map<Integer, Optional<ContactPolicy>> knownPolicies = new HashMap<>();
  private final Map<String, ZoneId> knownZones = new HashMap<>();

  Explainer(
      IntFunction<Optional<ContactPolicy>> policies,
      BiFunction<String, Optional<ContactPolicy>, ZoneId> zones) {
    this.policies = policies;
    this.zones = zones;
  }

  /** Why the request was decided so. */
  public Explanation of(String customerId, ContactRequest request, ContactDecision decision) {
    Optional<ContactPolicy> policy =
        knownPolicies.computeIfAbsent(decision.policyVersion(), policies::apply);
    ZoneId zone = knownZones.computeIfAbsent(customerId, id -> zones.apply(id, policy));
    Said said = new Said(request, decision);
    return new Explanation(
        new Wording(Locale.CHINESE, zone, policy).decided(said),
        new Wording(Locale.ENGLISH, zone, policy).decided(said));
  }
}
