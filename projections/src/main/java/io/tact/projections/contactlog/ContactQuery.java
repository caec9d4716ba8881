package io.tact.projections.contactlog;

import java.time.Instant;
import java.util.Optional;

/**
 * Which contacts are wanted; what is empty does not matter.
 *
 * @param decision APPROVED, DEFERRED or SUPPRESSED: the last decision
 * @param from asked for at this instant or later
 * @param to asked for before this instant
 */
public record ContactQuery(
    Optional<String> customerId,
    Optional<String> campaignId,
    Optional<String> decision,
    Optional<Instant> from,
    Optional<Instant> to) {}
