package io.tact.projections.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a read model is.
 *
 * @param model its name
 * @param position every event up to this index is in it
 * @param state of its latest rebuild
 * @param done events that the rebuild has gone through
 * @param total events there were when it began
 * @param started when the rebuild began
 * @param ended when it ended, well or not
 * @param problem why it failed
 */
public record ReadModelProgress(
    String model,
    long position,
    State state,
    long done,
    long total,
    Optional<Instant> started,
    Optional<Instant> ended,
    Optional<String> problem) {

  /** What became of a rebuild. */
  public enum State {
    /** There never was one. */
    NONE,
    RUNNING,
    DONE,
    /** It ended early, for the reason given; the model serves as before. */
    FAILED,
    /** Its node went away; the model serves as before. */
    INTERRUPTED
  }

  ReadModelProgress at(long newPosition) {
    return new ReadModelProgress(model, newPosition, state, done, total, started, ended, problem);
  }

  static ReadModelProgress of(ResultSet row, boolean rebuilding) throws SQLException {
    State state = State.valueOf(row.getString("rebuild_state"));
    return new ReadModelProgress(
        row.getString("name"),
        row.getLong("position"),
        state == State.RUNNING && !rebuilding ? State.INTERRUPTED : state,
        row.getLong("rebuild_position"),
        row.getLong("rebuild_target"),
        instant(row.getTimestamp("rebuild_started")),
        instant(row.getTimestamp("rebuild_ended")),
        Optional.ofNullable(row.getString("rebuild_problem")));
  }

  private static Optional<Instant> instant(Timestamp time) {
    return Optional.ofNullable(time).map(Timestamp::toInstant);
  }
}
