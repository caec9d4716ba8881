package io.tact.projections.policy;

import io.tact.domain.policy.ContactPolicy;
import java.time.Instant;
import java.util.Optional;

/**
 * A version of the contact policy.
 *
 * @param version its number, from 1
 * @param status PROPOSED, ACTIVE, REFUSED, or SUPERSEDED once a later one is active
 * @param policy its text
 * @param proposedBy who proposed it
 * @param decidedBy who approved or refused it
 * @param why the reason of a refusal
 */
public record PolicyVersion(
    int version,
    String status,
    ContactPolicy policy,
    String proposedBy,
    Instant proposedAt,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    Optional<String> why) {}
