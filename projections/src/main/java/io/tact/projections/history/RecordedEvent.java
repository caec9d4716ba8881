package io.tact.projections.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.tact.domain.history.Actor;
import io.tact.domain.history.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * An event as it is stored.
 *
 * @param index its place in the history; indices grow and have gaps
 * @param eventId unique for ever
 * @param aggregateId the stream: the customer's id, or one that begins with {@code tact:}; the
 *     event id itself where the event belongs to no stream
 * @param sequence its place in the stream, from 0
 * @param type the event's name
 * @param revision of the type's form, from 1
 * @param time when it was recorded
 * @param actor who or what acted
 * @param cause the message that the event answers
 * @param correlation what the event belongs to, such as a customer's journey
 * @param payload the event, personal data sealed
 */
public record RecordedEvent(
    long index,
    String eventId,
    String aggregateId,
    long sequence,
    String type,
    String revision,
    Instant time,
    String actor,
    Optional<String> cause,
    Optional<String> correlation,
    JsonNode payload) {

  /** Reads a row of the table {@code event}. */
  public static RecordedEvent of(ResultSet row) throws SQLException {
    JsonNode metadata = json(row.getString("metadata"));
    return new RecordedEvent(
        row.getLong("index"),
        row.getString("event_id"),
        row.getString("aggregate_id"),
        row.getLong("sequence"),
        row.getString("type"),
        Optional.ofNullable(row.getString("revision")).orElse("1"),
        row.getTimestamp("time").toInstant(),
        metadata.path(Actor.KEY).asText("tact"),
        text(metadata, Actor.CAUSATION),
        text(metadata, Actor.CORRELATION),
        json(row.getString("payload")));
  }

  private static Optional<String> text(JsonNode json, String field) {
    return Optional.ofNullable(json.get(field)).map(JsonNode::asText);
  }

  private static JsonNode json(String text) {
    try {
      return EventJson.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored event is not JSON", e);
    }
  }
}
