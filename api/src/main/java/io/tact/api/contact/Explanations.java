package io.tact.api.contact;

import io.tact.api.contact.Wording.Said;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.customer.CustomerEvent.ContactWithdrawn;
import io.tact.domain.customer.CustomerProfile;
import io.tact.domain.customer.CustomerProfiles;
import io.tact.domain.policy.ContactPolicy;
import io.tact.projections.contactlog.ContactDetails;
import io.tact.projections.policy.PolicyBookRows;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Explains decisions in Chinese and English, from what was recorded with them and from the policy
 * version that they name. Times are told in the customer's zone, or in the policy's where the
 * customer's is not known.
 */
@Component
public class Explanations {

  private final PolicyBookRows policies;
  private final CustomerProfiles profiles;

  Explanations(PolicyBookRows policies, CustomerProfiles profiles) {
    this.policies = policies;
    this.profiles = profiles;
  }

  Explanation of(ContactDetails contact) {
    Optional<ContactPolicy> policy =
        contact.decision().flatMap(decision -> policies.find(decision.policyVersion()));
    Optional<ContactWithdrawn> withdrawal = WithdrawalView.event(contact);
    Optional<ContactPolicy> withdrawing =
        withdrawal.flatMap(ContactWithdrawn::policyVersion).flatMap(policies::find);
    ZoneId zone = zone(contact.customerId(), policy);
    Function<Locale, String> said =
        language -> {
          Wording wording = new Wording(language, zone, policy);
          return contact
              .imported()
              .map(imported -> wording.imported(imported.at()))
              .orElseGet(
                  () ->
                      requested(
                          contact, wording, withdrawal, new Wording(language, zone, withdrawing)));
        };
    return new Explanation(said.apply(Locale.CHINESE), said.apply(Locale.ENGLISH));
  }

  /** For many decisions in one answer. */
  public Explainer explainer() {
    return new Explainer(policies::find, this::zone);
  }

  private static String requested(
      ContactDetails contact,
      Wording wording,
      Optional<ContactWithdrawn> withdrawal,
      Wording ofWithdrawal) {
    ContactRequest request = contact.request().orElseThrow();
    String decided = wording.decided(new Said(request, contact.decision().orElseThrow()));
    return withdrawal.map(event -> ofWithdrawal.withdrawn(decided, request, event)).orElse(decided);
  }

  private ZoneId zone(String customerId, Optional<ContactPolicy> policy) {
    return profiles
        .find(customerId)
        .flatMap(CustomerProfile::timeZone)
        .map(ZoneId::of)
        .or(() -> policy.map(ContactPolicy::zone))
        .orElse(ZoneId.of("UTC"));
  }
}
