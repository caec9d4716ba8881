package io.tact.projections.readmodel;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tables that are derived from the history. The SQL names its tables without a schema: a rebuild
 * runs it with a search path that leads to other tables of the same names.
 */
public interface ReadModel {

  /** The model's name, for ever: its position is kept under it. */
  String name();

  /** The tables that belong to this model alone. */
  List<String> tables();

  /**
   * Applies the events with {@code after < index <= upTo}, in the caller's transaction. Called for
   * every event exactly once, in the order of the indices.
   */
  void apply(JdbcTemplate jdbc, long after, long upTo);

  /**
   * Into how many parts, by stream, a rebuild may cut each portion, to do them at the same time.
   */
  default int parts() {
    return 1;
  }

  /**
   * Applies one part, counted from 0, of such a portion. The other parts run in transactions of
   * their own.
   */
  default void apply(JdbcTemplate jdbc, long after, long upTo, int part) {
    apply(jdbc, after, upTo);
  }
}
