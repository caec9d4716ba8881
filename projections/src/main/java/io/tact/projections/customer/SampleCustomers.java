package io.tact.projections.customer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Picks customers by chance. */
public final class SampleCustomers {

  /** A few pages of the table: of a large one only. */
  private static final String SOMEWHERE =
      """
      SELECT customer_id, tier, branch FROM customer TABLESAMPLE SYSTEM (0.1) WHERE NOT erased
      ORDER BY random() LIMIT ?
      """;

  private static final String AMONG_THE_FIRST =
      """
      SELECT customer_id, tier, branch
      FROM (SELECT customer_id, tier, branch FROM customer WHERE NOT erased LIMIT 1000) AS first
      ORDER BY random() LIMIT ?
      """;

  private final JdbcTemplate jdbc;

  public SampleCustomers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A customer who was picked. */
  public record Picked(String customerId, Optional<String> tier, Optional<String> branch) {}

  /** Any customer who was not erased; empty where there is none. */
  public Optional<String> any() {
    return some(1).stream().map(Picked::customerId).findFirst();
  }

  /** Any customers who were not erased; fewer where there are not as many. */
  public List<Picked> some(int count) {
    return Stream.of(SOMEWHERE, AMONG_THE_FIRST)
        .map(sql -> pick(sql, count))
        .filter(picked -> picked.size() == count)
        .findFirst()
        .orElseGet(() -> pick(AMONG_THE_FIRST, count));
  }

  private List<Picked> pick(String sql, int count) {
    return jdbc.query(
        sql,
        (row, n) ->
            new Picked(
                row.getString(1),
                Optional.ofNullable(row.getString(2)),
                Optional.ofNullable(row.getString(3))),
        count);
  }
}
