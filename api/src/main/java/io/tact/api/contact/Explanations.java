package io.tact.api.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tact.api.contact.Wording.Said;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.Objection;
import io.tact.domain.customer.CustomerEvent.ContactWithdrawn;
import io.tact.domain.customer.CustomerProfile;
import io.tact.domain.customer.CustomerProfiles;
import io.tact.domain.history.EventJson;
import io.tact.domain.policy.ContactPolicy;
import io.tact.projections.contactlog.ContactDetails;
import io.tact.projections.history.RecordedEvent;
import io.tact.projections.policy.PolicyBookRows;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Explains decisions in Chinese and English, from what was recorded with them and from the policy
 * version that they name. Times are told in the customer's zone, or in the policy's where the
 * customer's is not known.
 */
@Component
class Explanations {

  private final PolicyBookRows policies;
  private final CustomerProfiles profiles;

  Explanations(PolicyBookRows policies, CustomerProfiles profiles) {
    this.policies = policies;
    this.profiles = profiles;
  }

  Explanation of(ContactDetails contact) {
    Optional<ContactPolicy> policy =
        contact.decision().flatMap(decision -> policies.find(decision.policyVersion()));
    ZoneId zone = zone(contact.customerId(), policy);
    return new Explanation(
        said(contact, new Wording(Locale.CHINESE, zone, policy)),
        said(contact, new Wording(Locale.ENGLISH, zone, policy)));
  }

  private static String said(ContactDetails contact, Wording wording) {
    if (contact.imported().isPresent()) {
      return wording.imported(contact.imported().get().at());
    }
    ContactRequest request = contact.request().orElseThrow();
    ContactDecision decision = contact.decision().orElseThrow();
    String decided = wording.decided(new Said(request, decision));
    List<Objection> withdrawal = withdrawal(contact);
    return withdrawal.isEmpty() ? decided : wording.withdrawn(decided, request, withdrawal);
  }

  private ZoneId zone(String customerId, Optional<ContactPolicy> policy) {
    return profiles
        .find(customerId)
        .flatMap(CustomerProfile::timeZone)
        .map(ZoneId::of)
        .or(() -> policy.map(ContactPolicy::zone))
        .orElse(ZoneId.of("UTC"));
  }

  private static List<Objection> withdrawal(ContactDetails contact) {
    return contact.events().stream()
        .filter(event -> contact.state().equals("WITHDRAWN"))
        .filter(event -> event.type().equals("ContactWithdrawn"))
        .reduce((earlier, later) -> later)
        .map(Explanations::objections)
        .orElse(List.of());
  }

  private static List<Objection> objections(RecordedEvent event) {
    try {
      return EventJson.mapper().treeToValue(event.payload(), ContactWithdrawn.class).objections();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event cannot be read", e);
    }
  }
}
