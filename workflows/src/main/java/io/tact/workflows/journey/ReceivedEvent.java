package io.tact.workflows.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** The event that moves a journey: CloudEvents type, time and data. */
public record ReceivedEvent(String type, Instant time, Optional<JsonNode> data) {}
