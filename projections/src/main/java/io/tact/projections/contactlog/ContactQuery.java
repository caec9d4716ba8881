package io.tact.projections.contactlog;

import java.time.Instant;
import java.util.Optional;

/**
 * Which contacts are wanted; what is empty does not matter.
 *
 * @param decision APPROVED, DEFERRED or SUPPRESSED: the last decision
 * @param outcome the same of contacts that stand by it, or WITHDRAWN, as figures count
 * @param reason a code of an objection of the last decision or of the withdrawal
 * @param journey asked for by this journey
 * @param version and by this version of it
 * @param launchId and for a customer who entered by this launch
 * @param from asked for at this instant or later
 * @param to asked for before this instant
 * @param decidedFrom decided last at this instant or later
 * @param decidedTo decided last before this instant
 */
public record ContactQuery(
    Optional<String> customerId,
    Optional<String> campaignId,
    Optional<String> decision,
    Optional<String> outcome,
    Optional<String> reason,
    Optional<String> journey,
    Optional<Integer> version,
    Optional<String> launchId,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<Instant> decidedFrom,
    Optional<Instant> decidedTo) {}
