package io.tact.domain.policy;

import java.util.List;

/** What came of reading a policy: the policy, or everything that is wrong with it. */
public sealed interface PolicyReading {

  /** A policy that may be proposed. */
  record Valid(ContactPolicy policy) implements PolicyReading {}

  /** At least one violation, in the order of the fields. */
  record Invalid(List<PolicyViolation> violations) implements PolicyReading {}

  /**
   * The policy.
   *
   * @throws IllegalArgumentException where it is not valid
   */
  default ContactPolicy orElseThrow() {
    if (this instanceof Valid valid) {
      return valid.policy();
    }
    throw new IllegalArgumentException("not a valid contact policy: " + this);
  }
}
