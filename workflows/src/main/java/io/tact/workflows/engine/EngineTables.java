package io.tact.workflows.engine;

import io.tact.workflows.journey.JourneyEngine.DueTimer;
import io.tact.workflows.journey.JourneyEngine.RunningJourney;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks into the engine's tables where its own queries would cost more statements. */
final class EngineTables {

  private static final int TIMER_LOCK_SPACE = 307;

  /** The timers due first, those apart that another transaction is firing. */
  private static final String CLAIM =
      """
      SELECT id_, business_key_
      FROM (SELECT due.id_, root.business_key_,
                   row_number() OVER (PARTITION BY root.business_key_ ORDER BY due.duedate_, due.id_) AS place
            FROM (SELECT id_, process_instance_id_, duedate_ FROM act_ru_job
                  WHERE retries_ > 0 AND suspension_state_ = 1 AND duedate_ <= ? ORDER BY duedate_ LIMIT ?) AS due
                 JOIN act_ru_execution instance ON instance.id_ = due.process_instance_id_
                 JOIN act_ru_execution root ON root.id_ = instance.root_proc_inst_id_) AS ranked
      WHERE place = 1 AND pg_try_advisory_xact_lock(?, hashtext(id_))
      LIMIT ?
      """;

  private final JdbcTemplate jdbc;

  EngineTables(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A step that waits for a person. */
  record IncidentRow(
      String id,
      String customerId,
      String definitionId,
      String elementId,
      Instant since,
      String reason) {}

  Optional<String> executionAt(String instanceId, String activityId) {
    return first(
        "SELECT id_ FROM act_ru_execution WHERE proc_inst_id_ = ? AND act_inst_id_ = ? LIMIT 1",
        instanceId,
        activityId);
  }

  boolean waitsFor(String executionId, String message) {
    return first(
            "SELECT id_ FROM act_ru_event_subscr"
                + " WHERE execution_id_ = ? AND event_type_ = 'message' AND event_name_ = ? LIMIT 1",
            executionId,
            message)
        .isPresent();
  }

  List<String> instancesOf(String customerId) {
    return jdbc.queryForList(
        "SELECT id_ FROM act_ru_execution WHERE business_key_ = ? AND parent_id_ IS NULL",
        String.class,
        customerId);
  }

  List<RunningJourney> runningOf(String launchId, int max) {
    return jdbc.query(
        "SELECT id_, business_key_ FROM act_ru_execution"
            + " WHERE case_inst_id_ = ? AND parent_id_ IS NULL LIMIT ?",
        (row, n) -> new RunningJourney(row.getString(1), row.getString(2)),
        launchId,
        max);
  }

  List<IncidentRow> incidents(Optional<String> after, int limit) {
    return jdbc.query(
        """
        SELECT i.id_, root.business_key_, i.proc_def_id_,
               coalesce(i.failed_activity_id_, i.activity_id_), i.incident_timestamp_, i.incident_msg_
        FROM act_ru_incident i
             JOIN act_ru_execution instance ON instance.id_ = i.proc_inst_id_
             JOIN act_ru_execution root ON root.id_ = instance.root_proc_inst_id_
        WHERE i.id_ > ? ORDER BY i.id_ LIMIT ?
        """,
        (row, n) ->
            new IncidentRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getString(6)),
        after.orElse(""),
        limit);
  }

  Optional<String> jobOf(String incidentId) {
    return first("SELECT configuration_ FROM act_ru_incident WHERE id_ = ?", incidentId);
  }

  List<DueTimer> claimDueTimers(Date now, int max) {
    return jdbc.query(
        CLAIM,
        (row, n) -> new DueTimer(row.getString(1), row.getString(2)),
        new Timestamp(now.getTime()),
        4 * max,
        TIMER_LOCK_SPACE,
        max);
  }

  Optional<Instant> nextDueTimer() {
    return jdbc.query(
            "SELECT min(duedate_) FROM act_ru_job WHERE retries_ > 0 AND suspension_state_ = 1",
            (row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
        .get(0);
  }

  private Optional<String> first(String sql, Object... arguments) {
    return jdbc.queryForList(sql, String.class, arguments).stream().findFirst();
  }
}
