package io.tact.projections.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
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
 * @param contact what the event decides about or reports on, since it may name the contact alone;
 *     absent for a moment after the contact was asked for
 * @param details the event, personal data readable, masked, or left out where the key was erased
 */
public record TimelineEntry(
    long index,
    String eventId,
    String type,
    Instant time,
    String actor,
    Optional<String> cause,
    Optional<Contact> contact,
    JsonNode details) {

  /**
   * A contact, as it was asked for.
   *
   * @param journey the journey that asked for it
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Contact(String channel, String category, Optional<String> journey) {

    /** Of a row of the contact log, where there is one. */
    static Optional<Contact> of(ResultSet row) throws SQLException {
      Optional<String> journey = Optional.ofNullable(row.getString("journey"));
      String category = row.getString("category");
      return Optional.ofNullable(row.getString("channel"))
          .map(channel -> new Contact(channel, category, journey));
    }
  }
}
