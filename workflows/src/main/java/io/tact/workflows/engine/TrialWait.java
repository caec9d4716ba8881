package io.tact.workflows.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that a journey of a test run waits for: a time or an event.
 *
 * @param id the timer, or what waits for the event
 * @param rootId the tried journey of one customer
 * @param instanceId the same, or a journey that it calls
 * @param elementId where it waits
 * @param due for a time, when it comes
 * @param event for an event, its type
 */
public record TrialWait(
    String id,
    String rootId,
    String instanceId,
    String elementId,
    Optional<Instant> due,
    Optional<String> event) {}
