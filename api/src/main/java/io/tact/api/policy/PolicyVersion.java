package io.tact.api.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/**
 * A version of the contact policy.
 *
 * @param version counted from 1
 * @param status where it stands
 * @param proposedBy who proposed it
 * @param proposedAt when
 * @param decidedBy who approved or refused it
 * @param decidedAt when
 * @param why the reason of a refusal
 * @param policy the rules
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PolicyVersion(
    int version,
    Status status,
    String proposedBy,
    Instant proposedAt,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    Optional<String> why,
    @Schema(type = "object") JsonNode policy) {

  /** Where a version stands. */
  public enum Status {
    PROPOSED,
    /** It decides. */
    ACTIVE,
    /** A later one took its place. */
    SUPERSEDED,
    REFUSED
  }

  PolicyVersion decided(Status by, String who, Instant at, Optional<String> reason) {
    return new PolicyVersion(
        version, by, proposedBy, proposedAt, Optional.of(who), Optional.of(at), reason, policy);
  }

  PolicyVersion superseded() {
    return new PolicyVersion(
        version, Status.SUPERSEDED, proposedBy, proposedAt, decidedBy, decidedAt, why, policy);
  }
}
