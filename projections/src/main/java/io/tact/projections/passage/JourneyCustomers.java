package io.tact.projections.passage;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Finds the customers behind a journey's figures. */
public final class JourneyCustomers {

  /** The newest of each way first, then the newest of them all. */
  private static final String ENTERED =
      """
      SELECT found.index, e.aggregate_id AS customer_id, e.time, found.times
      FROM (SELECT n.index, w.times
            FROM (SELECT way, cardinality(array_positions(elements, ?::text)) AS times
                  FROM journey_way WHERE journey = ? AND version = ? AND ? = ANY (elements)) AS w
                 CROSS JOIN LATERAL (SELECT index FROM journey_entry
                                     WHERE way = w.way AND index < ? ORDER BY index DESC LIMIT ?) AS n
            ORDER BY n.index DESC LIMIT ?) AS found
           JOIN event AS e USING (index)
      ORDER BY found.index DESC
      """;

  private static final String STANDING =
      """
      SELECT found.index, e.aggregate_id AS customer_id, e.time, found.times
      FROM (SELECT since AS index, %s AS times FROM journey_stand
            WHERE journey = ? AND version = ? AND element = ? AND since < ? AND %s > 0
            ORDER BY since DESC LIMIT ?) AS found
           JOIN event AS e USING (index)
      ORDER BY found.index DESC
      """;

  private static final String ACTIVE = STANDING.replace("%s", "tokens");
  private static final String FAILED = STANDING.replace("%s", "failed");

  private static final RowMapper<CustomerAtElement> ROW =
      (row, n) ->
          new CustomerAtElement(
              row.getLong("index"),
              row.getString("customer_id"),
              row.getTimestamp("time").toInstant(),
              row.getLong("times"));

  private final JdbcTemplate jdbc;

  public JourneyCustomers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Customers at an element of a journey version, who came last first.
   *
   * @param before only those whose place in the list comes after that of this index
   * @param limit at most so many
   */
  public List<CustomerAtElement> list(
      String journey,
      int version,
      String element,
      Standing standing,
      Optional<Long> before,
      int limit) {
    long from = before.orElse(Long.MAX_VALUE);
    return switch (standing) {
      case ENTERED ->
          jdbc.query(ENTERED, ROW, element, journey, version, element, from, limit, limit);
      case ACTIVE -> jdbc.query(ACTIVE, ROW, journey, version, element, from, limit);
      case FAILED -> jdbc.query(FAILED, ROW, journey, version, element, from, limit);
    };
  }
}
