package io.tact.projections.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * One event of a customer's story.
 *
 * @param index its place in the history, and in the list
 * @param eventId the event it comes from
 * @param type the event's name
 * @param time when it was recorded
 * @param actor who or what acted
 * @param cause the message that the event answers
 * @param details the event, personal data readable, masked, or left out where the key was erased
 */
public record TimelineEntry(
    long index,
    String eventId,
    String type,
    Instant time,
    String actor,
    Optional<String> cause,
    JsonNode details) {}
