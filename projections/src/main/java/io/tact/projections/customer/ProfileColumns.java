package io.tact.projections.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.tact.domain.customer.Profile;
import io.tact.domain.history.EventJson;
import io.tact.domain.personal.PersonalDataVault;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Profiles turned into columns and written with one statement. */
final class ProfileColumns {

  /** A row only ever moves forward in its customer's stream, whoever writes it. */
  private static final String WRITE =
      """
      INSERT INTO customer AS c (customer_id, sequence, erased, time_zone, tier, branch, addresses, attributes)
      SELECT u.customer_id, u.sequence, u.erased, u.time_zone, u.tier, u.branch, u.addresses::jsonb,
             u.attributes::jsonb
      FROM unnest(?::text[], ?::bigint[], ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
           AS u (customer_id, sequence, erased, time_zone, tier, branch, addresses, attributes)
      ON CONFLICT (customer_id) DO UPDATE
      SET sequence = excluded.sequence, erased = excluded.erased, time_zone = excluded.time_zone,
          tier = excluded.tier, branch = excluded.branch, addresses = excluded.addresses,
          attributes = excluded.attributes
      WHERE c.sequence <= excluded.sequence AND c.* IS DISTINCT FROM excluded.*
      """;

  /**
   * What a customer's row shall say: the profile of an event of the stream, or that it is erased.
   */
  record Told(long sequence, Optional<Profile> profile) {}

  private final JdbcTemplate jdbc;
  private final PersonalDataVault vault;
  private final Map<String, Told> told = new LinkedHashMap<>();

  ProfileColumns(JdbcTemplate jdbc, PersonalDataVault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** Later news of a customer replace earlier ones. */
  void tell(String customerId, Told news) {
    told.merge(
        customerId,
        news,
        (before, now) ->
            before.profile().isEmpty() || before.sequence() > now.sequence() ? before : now);
  }

  Collection<String> customers() {
    return told.keySet();
  }

  void write() {
    if (told.isEmpty()) {
      return;
    }
    vault.readAhead(told.keySet());
    int size = told.size();
    Long[] sequences = new Long[size];
    Boolean[] erased = new Boolean[size];
    String[][] texts = new String[6][size];
    List<String> ids = told.keySet().stream().sorted().toList();
    for (int i = 0; i < size; i++) {
      String id = ids.get(i);
      Told news = told.get(id);
      Optional<Profile> profile = news.profile();
      Optional<String> personal = profile.flatMap(it -> vault.open(id, it.personal()));
      texts[0][i] = id;
      sequences[i] = news.sequence();
      erased[i] = personal.isEmpty();
      if (personal.isPresent()) {
        JsonNode json = read(personal.get());
        texts[1][i] = profile.flatMap(Profile::timeZone).orElse(null);
        texts[2][i] = profile.flatMap(Profile::tier).orElse(null);
        texts[3][i] = profile.flatMap(Profile::branch).orElse(null);
        texts[4][i] = json.path("addresses").isObject() ? json.path("addresses").toString() : "{}";
        texts[5][i] =
            json.path("attributes").isObject() ? json.path("attributes").toString() : "{}";
      }
    }
    jdbc.update(
        WRITE, texts[0], sequences, erased, texts[1], texts[2], texts[3], texts[4], texts[5]);
  }

  private static JsonNode read(String json) {
    try {
      return CustomerRows.JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the personal part of a profile is not JSON", e);
    }
  }

  static Profile profile(String payload) {
    try {
      JsonNode json = EventJson.mapper().readTree(payload).path("profile");
      return EventJson.mapper().treeToValue(json, Profile.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a profile in the history cannot be read", e);
    }
  }
}
