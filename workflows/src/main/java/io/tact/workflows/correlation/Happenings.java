package io.tact.workflows.correlation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tact.domain.customer.InteractionRecorded;
import io.tact.domain.personal.PersonalDataVault;
import io.tact.workflows.correlation.Signal.Happening;
import io.tact.workflows.journey.ReceivedEvent;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Opens what happened for the journey that it moves. */
final class Happenings {

  private final JdbcTemplate jdbc;
  private final ObjectMapper json;
  private final PersonalDataVault vault;

  Happenings(JdbcTemplate jdbc, ObjectMapper json, PersonalDataVault vault) {
    this.jdbc = jdbc;
    this.json = json;
    this.vault = vault;
  }

  ReceivedEvent open(String customerId, Happening happening) {
    Optional<JsonNode> told = happening.eventId().flatMap(id -> data(customerId, id));
    Optional<JsonNode> data =
        happening.contactId().isPresent()
            ? Optional.of(ofReceipt(told, happening.contactId().get()))
            : told;
    return new ReceivedEvent(happening.type(), happening.time(), data);
  }

  /** What the channel told beside the receipt, where it is about this contact. */
  private JsonNode ofReceipt(Optional<JsonNode> told, String contactId) {
    return told.filter(data -> data.path("contactId").asText().equals(contactId))
        .orElseGet(() -> json.createObjectNode().put("contactId", contactId));
  }

  private Optional<JsonNode> data(String customerId, String eventId) {
    return jdbc
        .queryForList(
            "SELECT payload FROM event WHERE aggregate_id = ? AND sequence = 0",
            String.class,
            eventId)
        .stream()
        .findFirst()
        .flatMap(payload -> read(payload, InteractionRecorded.class).data())
        .flatMap(data -> vault.open(customerId, data))
        .map(text -> read(text, JsonNode.class));
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
