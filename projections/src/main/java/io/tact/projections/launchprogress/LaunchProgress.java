package io.tact.projections.launchprogress;

import org.springframework.jdbc.core.JdbcTemplate;

/** Answers how far a launch is. */
public final class LaunchProgress {

  private final JdbcTemplate jdbc;

  public LaunchProgress(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The counts; all zero where nobody has entered yet. */
  public LaunchCounts find(String launchId) {
    return jdbc
        .query(
            """
            SELECT started, started - completed - failed - stopped - stuck AS waiting, completed,
                   failed + stuck AS failed, stuck, stopped, refused
            FROM launch_progress WHERE launch_id = ?
            """,
            (row, n) ->
                new LaunchCounts(
                    row.getLong("started"),
                    row.getLong("waiting"),
                    row.getLong("completed"),
                    row.getLong("failed"),
                    row.getLong("stuck"),
                    row.getLong("stopped"),
                    row.getLong("refused")),
            launchId)
        .stream()
        .findFirst()
        .orElse(LaunchCounts.NONE);
  }
}
