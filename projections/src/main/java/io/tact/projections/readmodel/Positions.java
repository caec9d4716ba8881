package io.tact.projections.readmodel;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far the models have come, in the table {@code read_model}. */
final class Positions {

  private final JdbcTemplate jdbc;

  Positions(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void register(String model) {
    jdbc.update("INSERT INTO read_model (name) VALUES (?) ON CONFLICT DO NOTHING", model);
  }

  /** The position, held until the transaction ends; empty where another node has it. */
  Optional<Long> take(String model) {
    return jdbc
        .queryForList(
            "SELECT position FROM read_model WHERE name = ? FOR UPDATE SKIP LOCKED",
            Long.class,
            model)
        .stream()
        .findFirst();
  }

  /** Waits for the position and holds it until the transaction ends. */
  void await(String model) {
    jdbc.queryForObject(
        "SELECT position FROM read_model WHERE name = ? FOR UPDATE", Long.class, model);
  }

  long of(String model) {
    return jdbc.queryForObject("SELECT position FROM read_model WHERE name = ?", Long.class, model);
  }

  void move(String model, long position) {
    jdbc.update("UPDATE read_model SET position = ? WHERE name = ?", position, model);
  }

  List<ReadModelProgress> all(boolean rebuilding) {
    return jdbc.query(
        "SELECT * FROM read_model ORDER BY name",
        (row, n) -> ReadModelProgress.of(row, rebuilding));
  }
}
