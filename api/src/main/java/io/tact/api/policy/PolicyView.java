package io.tact.api.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tact.domain.policy.ContactPolicy;
import io.tact.projections.policy.PolicyVersion;
import java.time.Instant;
import java.util.Optional;

/**
 * A version of the contact policy.
 *
 * @param version counted from 1
 * @param status PROPOSED, ACTIVE, REFUSED, or SUPERSEDED once a later one is active
 * @param proposedBy who proposed it
 * @param proposedAt when
 * @param decidedBy who approved or refused it
 * @param decidedAt when
 * @param why the reason of a refusal
 * @param policy the rules
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PolicyView(
    int version,
    String status,
    String proposedBy,
    Instant proposedAt,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    Optional<String> why,
    ContactPolicy policy) {

  static PolicyView of(PolicyVersion version) {
    return new PolicyView(
        version.version(),
        version.status(),
        version.proposedBy(),
        version.proposedAt(),
        version.decidedBy(),
        version.decidedAt(),
        version.why(),
        version.policy());
  }
}
