package io.tact.api.contact;

import io.tact.domain.customer.CustomerProfiles;
import io.tact.projections.policy.PolicyBookRows;
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

  /** For all decisions of one answer. */
  public Explainer explainer() {
    return new Explainer(policies::find, profiles::find);
  }
}
