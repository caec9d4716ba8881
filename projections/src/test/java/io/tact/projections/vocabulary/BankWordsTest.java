package io.tact.projections.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.projections.TestDatabase;
import io.tact.projections.vocabulary.CustomerAttribute.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class BankWordsTest {

  private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.fresh());
  private final BankWords words = new BankWords(jdbc);

  @Test
  void aValueIsToldOnlyWhereFiveCustomersShareIt() {
    customers(1, 5, "{\"city\": \"Suzhou\"}");
    customers(6, 9, "{\"city\": \"Wuxi\"}");

    assertThat(words.attributes())
        .containsExactly(new CustomerAttribute("city", Kind.TEXT, List.of("Suzhou")));

    customers(10, 10, "{\"city\": \"Wuxi\"}");
    assertThat(words.attributes().get(0).values()).containsExactly("Suzhou", "Wuxi");
  }

  @Test
  void whoWasErasedDoesNotCount() {
    customers(1, 5, "{\"city\": \"Suzhou\"}");
    jdbc.update("UPDATE customer SET erased = true, attributes = NULL WHERE customer_id = 'c1'");

    assertThat(words.attributes().get(0).values()).isEmpty();
  }

  @Test
  void kindsAreThoseOfMostCustomers() {
    customers(
        1,
        5,
        "{\"age\": 40, \"vip\": true, \"since\": \"2020-02-29\", \"seen\": \"2026-01-01T08:00:00+08:00\","
            + " \"list\": [1], \"none\": null, \"mixed\": 1}");
    customers(6, 7, "{\"mixed\": \"one\"}");

    assertThat(words.attributes())
        .containsExactly(
            new CustomerAttribute("age", Kind.NUMBER, List.of("40")),
            new CustomerAttribute("mixed", Kind.NUMBER, List.of("1")),
            new CustomerAttribute("seen", Kind.TIME, List.of("2026-01-01T08:00:00+08:00")),
            new CustomerAttribute("since", Kind.TIME, List.of("2020-02-29")),
            new CustomerAttribute("vip", Kind.BOOLEAN, List.of("true")));
  }

  @Test
  void tiersAndBranchesAreToldInOrder() {
    customers(1, 1, "{}");
    jdbc.update("UPDATE customer SET tier = 'GOLD', branch = 'north'");
    customers(2, 3, "{}");
    jdbc.update("UPDATE customer SET tier = 'BASIC' WHERE customer_id = 'c2'");

    assertThat(words.tiers()).containsExactly("BASIC", "GOLD");
    assertThat(words.branches()).containsExactly("north");
  }

  @Test
  void aLargeBankIsSampled() {
    customers(1, 200_000, "{\"city\": \"Suzhou\", \"name\": \"n%d\"}");
    jdbc.update("UPDATE customer SET tier = 'GOLD'");
    jdbc.execute("VACUUM ANALYZE customer");

    long begun = System.nanoTime();
    assertThat(words.attributes())
        .extracting(CustomerAttribute::values)
        .containsExactly(List.of("Suzhou"), List.of());
    assertThat(words.tiers()).containsExactly("GOLD");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
  }

  private void customers(int from, int to, String attributes) {
    jdbc.update(
        """
        INSERT INTO customer (customer_id, sequence, attributes)
        SELECT 'c' || n, 0, replace(?, '%d', n::text)::jsonb FROM generate_series(?, ?) AS n
        """,
        attributes, from, to);
  }
}
