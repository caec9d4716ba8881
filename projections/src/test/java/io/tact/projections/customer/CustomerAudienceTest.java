package io.tact.projections.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tact.domain.history.EventJson;
import io.tact.domain.launch.Audience;
import io.tact.domain.launch.Audience.Filter;
import io.tact.projections.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class CustomerAudienceTest {

  private static final JdbcTemplate JDBC = new JdbcTemplate(TestDatabase.fresh());
  private final CustomerAudience audience = new CustomerAudience(JDBC);

  @BeforeAll
  static void customers() {
    row(
        "ann",
        "GOLD",
        "{\"age\": 41, \"city\": \"Shanghai\", \"products\": [\"card\", \"deposit\"]}");
    row("bob", "SILVER", "{\"age\": \"29\", \"city\": \"Xi'an\"}");
    row("cid", null, "{\"age\": 29.50, \"vip\": true, \"note\": null}");
    JDBC.update("INSERT INTO customer (customer_id, sequence, erased) VALUES ('gone', 3, true)");
  }

  private static void row(String id, String tier, String attributes) {
    JDBC.update(
        "INSERT INTO customer (customer_id, sequence, tier, addresses, attributes) VALUES (?, 0, ?, '{}', ?::jsonb)",
        id,
        tier,
        attributes);
  }

  @Test
  void everybodyIsWhoIsNotErased() {
    assertThat(select(new Audience(true, List.of(), Optional.empty()), 2))
        .containsExactly("ann", "bob", "cid");
  }

  @Test
  void aListKeepsUnknownsAndDropsRepetitions() {
    assertThat(select(new Audience(false, List.of("x", "ann", "x", "gone"), Optional.empty()), 2))
        .containsExactly("x", "ann", "gone");
  }

  @Test
  void countsWhomItKnowsEachOnce() {
    assertThat(audience.count(new Audience(true, List.of(), Optional.empty()))).isEqualTo(3);
    assertThat(
            audience.count(
                new Audience(false, List.of("x", "ann", "ann", "gone", "bob"), Optional.empty())))
        .isEqualTo(2);
    assertThat(
            audience.count(
                new Audience(
                    false,
                    List.of(),
                    Optional.of(filter("{\"field\": \"tier\", \"operator\": \"notNull\"}")))))
        .isEqualTo(2);
  }

  @Test
  void comparesFieldsAndAttributes() {
    assertThat(rule("tier", "=", "\"GOLD\"")).containsExactly("ann");
    assertThat(rule("tier", "!=", "\"GOLD\"")).containsExactly("bob", "cid");
    assertThat(rule("age", ">=", "29.5")).containsExactly("ann", "cid");
    assertThat(rule("age", "<", "\"30\"")).containsExactly("bob", "cid");
    assertThat(rule("age", "between", "[29, 29.4]")).containsExactly("bob");
    assertThat(rule("age", "=", "29.5")).containsExactly("cid");
    assertThat(rule("attributes.age", "in", "[41, 29]")).containsExactly("ann", "bob");
    assertThat(rule("age", "notIn", "[41, 29]")).containsExactly("cid");
    assertThat(rule("vip", "=", "true")).containsExactly("cid");
    assertThat(rule("city", "contains", "\"i'a\"")).containsExactly("bob");
    assertThat(rule("products", "contains", "\"card\"")).containsExactly("ann");
    assertThat(rule("city", "beginsWith", "\"Sh\"")).containsExactly("ann");
    assertThat(rule("city", "endsWith", "\"an\"")).containsExactly("bob");
    assertThat(rule("note", "null", "0")).containsExactly("ann", "bob", "cid");
    assertThat(rule("city", "notNull", "0")).containsExactly("ann", "bob");
  }

  @Test
  void combinesGroups() {
    assertThat(
            filtered(
                """
                {"combinator": "or", "rules": [
                  {"field": "tier", "operator": "=", "value": "GOLD"},
                  {"combinator": "and", "not": true, "rules": [{"field": "vip", "operator": "notNull"}]}]}
                """))
        .containsExactly("ann", "bob");
  }

  @Test
  void wordsOfAFilterNeverBecomeSql() {
    for (String evil :
        List.of("'; DROP TABLE customer; --", "x' OR '1'='1", "tier) OR (true", "%", "?", "$1")) {
      String quoted = EventJson.mapper().valueToTree(evil).toString();
      assertThat(rule("tier", "=", quoted)).isEmpty();
      assertThat(rule(evil, "=", "\"x\"")).isEmpty();
      assertThat(rule("city", "contains", quoted)).isEmpty();
      assertThatThrownBy(() -> rule("tier", evil, "1"))
          .isInstanceOf(UnreadableFilter.class)
          .hasMessageStartingWith("audience.filter.rules[0].operator");
    }
    assertThat(select(new Audience(true, List.of(), Optional.empty()), 10)).hasSize(3);
  }

  @Test
  void namesThePlaceThatCannotBeUnderstood() {
    refused("{\"combinator\": \"xor\", \"rules\": []}", "audience.filter.combinator");
    refused("{\"combinator\": \"and\", \"rules\": []}", "audience.filter.rules");
    refused(
        """
        {"combinator": "and", "rules": [{"field": "tier", "operator": "=", "value": 1},
                                        {"field": "tier", "operator": "in", "value": "x"}]}
        """,
        "audience.filter.rules[1].value");
    refused(
        "{\"field\": \"tier\", \"operator\": \"=\", \"value\": {\"a\": 1}}",
        "audience.filter.value");
    String deep =
        "{\"combinator\":\"and\",\"rules\":[".repeat(12)
            + "{\"field\":\"tier\",\"operator\":\"null\"}"
            + "]}".repeat(12);
    assertThatThrownBy(() -> filtered(deep)).hasMessageContaining("nested deeper");
  }

  private void refused(String filter, String field) {
    assertThatThrownBy(() -> filtered(filter))
        .isInstanceOfSatisfying(
            UnreadableFilter.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  private List<String> rule(String field, String operator, String value) {
    return filtered(
        "{\"combinator\": \"and\", \"rules\": [{\"field\": %s, \"operator\": %s, \"value\": %s}]}"
            .formatted(
                EventJson.mapper().valueToTree(field),
                EventJson.mapper().valueToTree(operator),
                value));
  }

  private List<String> filtered(String json) {
    return select(new Audience(false, List.of(), Optional.of(filter(json))), 2);
  }

  private static Filter filter(String json) {
    try {
      return EventJson.mapper().readValue(json, Filter.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private List<String> select(Audience wanted, int chunkSize) {
    List<String> found = new ArrayList<>();
    audience.select(wanted, chunkSize, found::addAll);
    return Stream.of(found).flatMap(List::stream).toList();
  }
}
