package io.tact.projections.customer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Picks a customer by chance. */
public final class SampleCustomers {

  /** A few pages of the table: of a large one only. */
  private static final String SOMEWHERE =
      """
      SELECT customer_id FROM customer TABLESAMPLE SYSTEM (0.1) WHERE NOT erased
      ORDER BY random() LIMIT 1
      """;

  private static final String AMONG_THE_FIRST =
      """
      SELECT customer_id FROM (SELECT customer_id FROM customer WHERE NOT erased LIMIT 1000) AS first
      ORDER BY random() LIMIT 1
      """;

  private final JdbcTemplate jdbc;

  public SampleCustomers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Any customer who was not erased; empty where there is none. */
  public Optional<String> any() {
    return Stream.of(SOMEWHERE, AMONG_THE_FIRST)
        .map(sql -> jdbc.queryForList(sql, String.class))
        .flatMap(List::stream)
        .findFirst();
  }
}
