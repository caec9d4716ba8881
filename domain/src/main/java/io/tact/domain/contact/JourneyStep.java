package io.tact.domain.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * The step of a running journey that asked for a contact.
 *
 * @param journey the journey's key
 * @param version the journey's version
 * @param instanceId the running journey of this one customer
 * @param elementId the element of the diagram
 * @param activityId the engine's id of this one pass through the element
 * @param launchId the launch that started the journey, absent for event starts
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record JourneyStep(
    String journey,
    int version,
    String instanceId,
    String elementId,
    String activityId,
    Optional<String> launchId) {}
