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
        "CREATE TABLE %s.%s (LIKE %s.%s INCLUDING ALL EXCLUDING INDEXES)"
            .formatted(name, table, serving, table));
    index(table, true);
    String options =
        jdbc.queryForObject(
            "SELECT array_to_string(reloptions, ', ') FROM pg_class WHERE oid = ?::regclass",
            String.class,
            serving + "." + table);
    if (options != null) {
      jdbc.execute("ALTER TABLE %s.%s SET (%s)".formatted(name, table, options));
    }
  }

  /** Makes the indexes that filling the tables does without: at the end they cost least. */
  void index(List<String> tables) {
    tables.forEach(table -> index(table, false));
  }

  private void index(String table, boolean unique) {
    List<String> definitions =
        jdbc.queryForList(
            """
            SELECT coalesce('ALTER TABLE %s ADD ' || pg_get_constraintdef(c.oid),
                            regexp_replace(pg_get_indexdef(i.indexrelid),
                                           '^CREATE( UNIQUE)? INDEX .* ON .* USING ', 'CREATE\\1 INDEX ON %s USING '))
            FROM pg_index AS i LEFT JOIN pg_constraint AS c ON c.conindid = i.indexrelid AND c.contype IN ('p', 'u')
            WHERE i.indrelid = ?::regclass AND i.indisunique = ?
            """
                .replace("%s", name + "." + table),
            String.class,
            serving + "." + table,
            unique);
    definitions.forEach(jdbc::execute);
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
