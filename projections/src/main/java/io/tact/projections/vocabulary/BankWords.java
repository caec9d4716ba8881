package io.tact.projections.vocabulary;

import io.tact.projections.vocabulary.CustomerAttribute.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What customers and contacts really hold, told from a sample of some thousand of them, so that the
 * answer costs the same however large the bank is. A word that hardly anybody has may be missing
 * from it.
 */
public final class BankWords {

  /** How many customers must share a value of an attribute for it to be told. */
  static final int SHARED = 5;

  /** How many customers, or contacts, are looked at; attributes are many for each customer. */
  private static final int SAMPLE = 20_000;

  private static final int ATTRIBUTES_SAMPLE = 5_000;

  private static final int MOST_ATTRIBUTES = 200;
  private static final int MOST_VALUES = 20;
  private static final int LONGEST_VALUE = 100;

  /** Whole blocks, the same each time; all of a table that has hardly more rows than wanted. */
  private static final String SOME_CUSTOMERS =
      """
      WITH sample AS MATERIALIZED (
        SELECT tier, branch, attributes
        FROM customer TABLESAMPLE SYSTEM ((SELECT CASE WHEN reltuples > %1$d THEN 100.0 * %1$d / reltuples ELSE 100 END
                                           FROM pg_class WHERE oid = 'customer'::regclass)) REPEATABLE (1)
        WHERE NOT erased LIMIT %1$d)
      """;

  private static final String ATTRIBUTES =
      SOME_CUSTOMERS.formatted(ATTRIBUTES_SAMPLE)
          + """
            , counted AS (
              SELECT a.key AS name, jsonb_typeof(a.value) AS type, a.value #>> '{}' AS value, count(*) AS customers
              FROM sample CROSS JOIN LATERAL jsonb_each(attributes) AS a
              WHERE jsonb_typeof(a.value) IN ('string', 'number', 'boolean') GROUP BY 1, 2, 3
            ), ranked AS (
              SELECT *, row_number() OVER (PARTITION BY name, type ORDER BY customers DESC, value COLLATE "C") AS rank FROM counted)
            SELECT name, type, sum(customers) AS customers,
                   bool_and(type = 'string' AND value ~ '^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)?)?$') AS times,
                   array_agg(value ORDER BY rank) FILTER (WHERE customers >= ? AND rank <= ? AND length(value) <= ?) AS shared
            FROM ranked GROUP BY name, type ORDER BY 3 DESC, name, type LIMIT ?
            """;

  private static final String CATEGORIES =
      """
      SELECT DISTINCT category FROM (SELECT category FROM contact_log ORDER BY first_index DESC LIMIT %d) AS newest
      ORDER BY 1
      """
          .formatted(SAMPLE);

  private final JdbcTemplate jdbc;

  public BankWords(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The value classes of customers. */
  public List<String> tiers() {
    return distinct("tier");
  }

  /** The branches that customers belong to. */
  public List<String> branches() {
    return distinct("branch");
  }

  private List<String> distinct(String column) {
    return jdbc.queryForList(
        SOME_CUSTOMERS.formatted(SAMPLE)
            + "SELECT DISTINCT %1$s FROM sample WHERE %1$s IS NOT NULL ORDER BY 1 LIMIT 1000"
                .formatted(column),
        String.class);
  }

  /** The categories of the latest contacts. */
  public List<String> categories() {
    return jdbc.queryForList(CATEGORIES, String.class);
  }

  /** The attributes of customers, those that most have first. */
  public List<CustomerAttribute> attributes() {
    Map<String, CustomerAttribute> byName = new LinkedHashMap<>();
    jdbc.query(
        ATTRIBUTES,
        row -> {
          byName.putIfAbsent(row.getString("name"), attribute(row));
        },
        SHARED,
        MOST_VALUES,
        LONGEST_VALUE,
        MOST_ATTRIBUTES);
    return List.copyOf(byName.values());
  }

  private static CustomerAttribute attribute(ResultSet row) throws SQLException {
    Kind kind =
        switch (row.getString("type")) {
          case "number" -> Kind.NUMBER;
          case "boolean" -> Kind.BOOLEAN;
          default -> row.getBoolean("times") ? Kind.TIME : Kind.TEXT;
        };
    java.sql.Array shared = row.getArray("shared");
    List<String> values = shared == null ? List.of() : Arrays.asList((String[]) shared.getArray());
    return new CustomerAttribute(row.getString("name"), kind, List.copyOf(values));
  }
}
