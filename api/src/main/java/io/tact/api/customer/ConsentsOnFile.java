package io.tact.api.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.api.body.ApiJson;
import io.tact.domain.history.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What customers have consented to so far, as their histories tell. */
@Component
class ConsentsOnFile {

  private static final String READ =
      """
      SELECT aggregate_id, type, payload, metadata FROM event
      WHERE aggregate_id = ANY (?) AND type IN ('ConsentGranted', 'ConsentRevoked')
      ORDER BY aggregate_id, sequence
      """;

  private final JdbcTemplate jdbc;

  ConsentsOnFile(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The consents of some customers. */
  Ledger of(Collection<String> customerIds) {
    Ledger ledger = new Ledger(new HashMap<>(), new HashSet<>());
    if (!customerIds.isEmpty()) {
      jdbc.query(
          READ,
          row -> {
            ledger.add(
                row.getString("aggregate_id"),
                read(
                    row.getString("type"),
                    ApiJson.own(row.getString("payload")),
                    ApiJson.own(row.getString("metadata"))));
          },
          (Object) customerIds.toArray(String[]::new));
    }
    return ledger;
  }

  private static ConsentOnFile read(String type, JsonNode payload, JsonNode metadata) {
    return new ConsentOnFile(
        payload.path("category").asText(),
        payload.path("channel").asText(),
        type.equals("ConsentGranted"),
        payload.path("source").asText(),
        Instant.parse(payload.path("at").asText()),
        Optional.ofNullable(metadata.get(Actor.KEY)).map(JsonNode::asText));
  }

  /**
   * @param byCustomer the latest consent, by category and channel
   * @param said everything that was ever said, the latest or not
   */
  record Ledger(Map<String, Map<String, ConsentOnFile>> byCustomer, Set<String> said) {

    /** Those of one customer, by category and channel. */
    List<ConsentOnFile> of(String customerId) {
      return List.copyOf(byCustomer.getOrDefault(customerId, Map.of()).values());
    }

    /** Whether the form says something new; from now on it counts as known. */
    boolean isNews(String customerId, ConsentForm form, Instant now) {
      ConsentOnFile said =
          new ConsentOnFile(
              form.category().name(),
              form.channel().name(),
              form.granted(),
              form.source(),
              form.at().orElse(now),
              Optional.empty());
      ConsentOnFile known = byCustomer.getOrDefault(customerId, Map.of()).get(key(said));
      boolean old =
          said().contains(words(customerId, said))
              || known != null
                  && known.granted() == said.granted()
                  && (form.at().isEmpty() || !said.at().isAfter(known.at()));
      if (!old) {
        add(customerId, said);
      }
      return !old;
    }

    private void add(String customerId, ConsentOnFile consent) {
      said.add(words(customerId, consent));
      byCustomer
          .computeIfAbsent(customerId, id -> new TreeMap<>())
          .merge(
              key(consent),
              consent,
              (before, said) -> said.at().isBefore(before.at()) ? before : said);
    }

    private static String words(String customerId, ConsentOnFile consent) {
      return String.join(
          " ",
          key(consent),
          String.valueOf(consent.granted()),
          consent.at().toString(),
          customerId);
    }

    private static String key(ConsentOnFile consent) {
      return consent.category() + " " + consent.channel();
    }
  }
}
