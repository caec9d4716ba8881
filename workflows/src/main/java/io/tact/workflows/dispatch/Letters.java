package io.tact.workflows.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tact.domain.customer.CustomerProfile;
import io.tact.domain.customer.CustomerProfiles;
import io.tact.domain.personal.PersonalDataVault;
import io.tact.domain.personal.Sealed;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens messages: where they go and what they say. For gateways that need it, and for readers. */
public final class Letters {

  private static final String REQUESTS =
      """
      SELECT m.contact_id, e.payload FROM unnest(?::text[], ?::text[], ?::bigint[]) AS m (contact_id, customer_id, request)
      JOIN event e ON e.aggregate_id = m.customer_id AND e.sequence = m.request
      """;

  private final JdbcTemplate jdbc;
  private final ObjectMapper json;
  private final CustomerProfiles profiles;
  private final PersonalDataVault vault;
  private final TransactionTemplate reading;

  public Letters(
      JdbcTemplate jdbc,
      ObjectMapper json,
      CustomerProfiles profiles,
      PersonalDataVault vault,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.json = json;
    this.profiles = profiles;
    this.vault = vault;
    this.reading = new TransactionTemplate(transactions);
  }

  /**
   * An opened message.
   *
   * @param address where to; empty where the customer has none, or was erased
   * @param content what it says; empty for a contact without words, or once the customer is erased
   */
  public record Letter(Optional<String> address, Optional<String> content) {}

  /** Opens messages, by contact. */
  public Map<String, Letter> open(List<OutgoingMessage> messages) {
    return messages.isEmpty() ? Map.of() : reading.execute(status -> openInTransaction(messages));
  }

  private Map<String, Letter> openInTransaction(List<OutgoingMessage> messages) {
    List<String> customerIds =
        messages.stream().map(OutgoingMessage::customerId).distinct().toList();
    Map<String, CustomerProfile> found = profiles.readAhead(customerIds);
    vault.readAhead(customerIds);
    Map<String, Sealed> words = words(messages);
    Map<String, Letter> letters = new HashMap<>();
    for (OutgoingMessage message : messages) {
      Optional<String> address =
          Optional.ofNullable(found.get(message.customerId()))
              .map(profile -> profile.addresses().get(message.channel().name()));
      Optional<String> content =
          Optional.ofNullable(words.get(message.contactId()))
              .flatMap(secret -> vault.open(message.customerId(), secret));
      letters.put(message.contactId(), new Letter(address, content));
    }
    return letters;
  }

  private Map<String, Sealed> words(List<OutgoingMessage> messages) {
    Map<String, Sealed> words = new HashMap<>();
    jdbc.query(
        REQUESTS,
        row -> {
          JsonNode content = content(row.getString(2));
          if (content.isTextual()) {
            words.put(row.getString(1), new Sealed(content.asText()));
          }
        },
        messages.stream().map(OutgoingMessage::contactId).toArray(String[]::new),
        messages.stream().map(OutgoingMessage::customerId).toArray(String[]::new),
        messages.stream().map(OutgoingMessage::request).toArray(Long[]::new));
    return words;
  }

  private JsonNode content(String payload) {
    try {
      return json.readTree(payload).path("request").path("content");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
