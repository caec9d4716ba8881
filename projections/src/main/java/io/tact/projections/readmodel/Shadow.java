package io.tact.projections.readmodel;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The schema in which tables are built anew, beside the one that serves. */
final class Shadow {

  private final JdbcTemplate jdbc;
  private final String serving;
  private final String name;

  private Shadow(JdbcTemplate jdbc, String serving) {
    this.jdbc = jdbc;
    this.serving = quoted(serving);
    this.name = quoted(serving + "_rebuild");
  }

  static Shadow of(JdbcTemplate jdbc) {
    return new Shadow(jdbc, jdbc.queryForObject("SELECT current_schema()", String.class));
  }

  void create(List<String> tables) {
    drop();
    jdbc.execute("CREATE SCHEMA " + name);
    tables.forEach(this::create);
  }

  private void create(String table) {
    jdbc.execute(
        "CREATE TABLE %s.%s (LIKE %s.%s INCLUDING ALL)".formatted(name, table, serving, table));
    String options =
        jdbc.queryForObject(
            "SELECT array_to_string(reloptions, ', ') FROM pg_class WHERE oid = ?::regclass",
            String.class,
            serving + "." + table);
    if (options != null) {
      jdbc.execute("ALTER TABLE %s.%s SET (%s)".formatted(name, table, options));
    }
  }

  void drop() {
    jdbc.execute("DROP SCHEMA IF EXISTS " + name + " CASCADE");
  }

  /** For the rest of the transaction, tables are first looked for here. */
  void enter() {
    jdbc.execute("SET LOCAL search_path = " + name + ", " + serving);
  }

  /** Puts the tables in the place of those that serve. */
  void replace(List<String> tables) {
    jdbc.execute("SET LOCAL search_path = " + serving);
    tables.forEach(
        table -> {
          jdbc.execute("DROP TABLE %s.%s".formatted(serving, table));
          jdbc.execute("ALTER TABLE %s.%s SET SCHEMA %s".formatted(name, table, serving));
        });
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
