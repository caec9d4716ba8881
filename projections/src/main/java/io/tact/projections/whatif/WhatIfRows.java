package io.tact.projections.whatif;

import com.github.f4b6a3.ulid.UlidCreator;
import io.tact.domain.history.EventJson;
import io.tact.projections.whatif.WhatIfRun.Period;
import io.tact.projections.whatif.WhatIfRun.Status;
import io.tact.projections.whatif.WhatIfRun.Versions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code what_if}. Runs are kept for 30 days, those of proposals for ever. */
final class WhatIfRows {

  /** A node gives signs of life for its runs that often. */
  static final Duration BEAT = Duration.ofSeconds(5);

  private static final String LOST = "seen_at < now() - interval '30 seconds'";

  private static final String COLUMNS =
      "run_id, CASE WHEN status = 'RUNNING' AND %s THEN 'FAILED' ELSE status END AS status, "
              .formatted(LOST)
          + "starts, ends, asked_at, customers, of_customers, results";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  WhatIfRows(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  String add(Period period, Optional<Versions> versions) {
    jdbc.update(
        "DELETE FROM what_if WHERE proposed IS NULL AND seen_at < now() - interval '30 days'");
    String runId = UlidCreator.getMonotonicUlid().toString();
    jdbc.update(
        """
        INSERT INTO what_if (run_id, status, starts, ends, asked_by, asked_at, proposed, in_force)
        VALUES (?, 'RUNNING', ?, ?, ?, ?, ?, ?)
        """,
        runId,
        period.from().atOffset(ZoneOffset.UTC),
        period.to().atOffset(ZoneOffset.UTC),
        period.by(),
        clock.instant().atOffset(ZoneOffset.UTC),
        versions.map(Versions::proposed).orElse(null),
        versions.map(Versions::inForce).orElse(null));
    return runId;
  }

  void alive(Collection<String> runIds) {
    if (!runIds.isEmpty()) {
      jdbc.update(
          "UPDATE what_if SET seen_at = now() WHERE run_id = ANY (?) AND status = 'RUNNING'",
          (Object) runIds.toArray(String[]::new));
    }
  }

  /** Answers whether the run shall go on. */
  boolean sign(String runId, long customers, long ofCustomers) {
    return jdbc.update(
            """
            UPDATE what_if SET customers = ?, of_customers = ?, seen_at = now()
            WHERE run_id = ? AND status = 'RUNNING'
            """,
            customers,
            ofCustomers,
            runId)
        == 1;
  }

  void finish(String runId, List<WhatIfResult> results) {
    jdbc.update(
        "UPDATE what_if SET status = 'DONE', results = ? WHERE run_id = ? AND status = 'RUNNING'",
        EventJson.write(results),
        runId);
  }

  void end(String runId, Status status) {
    jdbc.update(
        "UPDATE what_if SET status = ? WHERE run_id = ? AND status = 'RUNNING'",
        status.name(),
        runId);
  }

  Optional<WhatIfRun> find(String runId) {
    return query("SELECT " + COLUMNS + " FROM what_if WHERE run_id = ?", runId);
  }

  Optional<WhatIfRun> latest(Versions versions) {
    return query(
        "SELECT "
            + COLUMNS
            + " FROM what_if WHERE proposed = ? AND in_force = ? AND (status = 'DONE'"
            + " OR status = 'RUNNING' AND NOT "
            + LOST
            + ") ORDER BY asked_at DESC, run_id DESC LIMIT 1",
        versions.proposed(),
        versions.inForce());
  }

  Optional<WhatIfRun> latestOf(int proposed) {
    return query(
        "SELECT "
            + COLUMNS
            + " FROM what_if WHERE proposed = ? AND status = 'DONE'"
            + " ORDER BY asked_at DESC, run_id DESC LIMIT 1",
        proposed);
  }

  private Optional<WhatIfRun> query(String sql, Object... arguments) {
    return jdbc.query(sql, (row, n) -> read(row), arguments).stream().findFirst();
  }

  private static WhatIfRun read(ResultSet row) throws SQLException {
    return new WhatIfRun(
        row.getString("run_id"),
        Status.valueOf(row.getString("status")),
        instant(row, "starts"),
        instant(row, "ends"),
        instant(row, "asked_at"),
        row.getLong("customers"),
        Optional.ofNullable(row.getObject("of_customers", Long.class)),
        results(Optional.ofNullable(row.getString("results"))));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  private static List<WhatIfResult> results(Optional<String> json) {
    return json.map(text -> List.of(EventJson.read(text, WhatIfResult[].class))).orElse(List.of());
  }
}
