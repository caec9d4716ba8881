package io.tact.projections.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which events are wanted; what is empty does not matter.
 *
 * @param customerId those of the customer's stream, and what channels told of the customer
 * @param contactId those that name the contact
 * @param type an event's name
 * @param actor who acted, in full, or the name alone of a user or channel
 * @param from recorded at this instant or later
 * @param to recorded before this instant
 */
public record AuditQuery(
    Optional<String> customerId,
    Optional<String> contactId,
    Optional<String> type,
    Optional<String> actor,
    Optional<Instant> from,
    Optional<Instant> to) {}
