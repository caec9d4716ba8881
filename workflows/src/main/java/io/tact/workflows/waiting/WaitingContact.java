package io.tact.workflows.waiting;

import io.tact.domain.contact.JourneyStep;
import java.time.Instant;
import java.util.Optional;

/**
 * A deferred contact.
 *
 * @param contactId the contact
 * @param customerId whose it is
 * @param channel the way that it is to take
 * @param request the position, in the customer's history, of the event that holds the request
 * @param until when it is decided again
 * @param step the journey step that waits for the decision
 */
public record WaitingContact(
    String contactId,
    String customerId,
    String channel,
    long request,
    Instant until,
    Optional<JourneyStep> step) {}
