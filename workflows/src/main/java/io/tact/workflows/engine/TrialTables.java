package io.tact.workflows.engine;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the journeys of a test run wait for, as the running transaction sees the engine's tables.
 */
final class TrialTables {

  private static final String WAITS =
      """
      SELECT job.id_, instance.root_proc_inst_id_, instance.id_, definition.act_id_, job.duedate_, NULL
      FROM act_ru_execution instance
      JOIN act_ru_job job ON job.process_instance_id_ = instance.id_
      JOIN act_ru_jobdef definition ON definition.id_ = job.job_def_id_
      WHERE instance.root_proc_inst_id_ = ANY (?) AND instance.parent_id_ IS NULL
      UNION ALL
      SELECT wait.execution_id_, instance.root_proc_inst_id_, instance.id_, wait.activity_id_, NULL,
             wait.event_name_
      FROM act_ru_execution instance
      JOIN act_ru_execution part ON part.proc_inst_id_ = instance.id_
      JOIN act_ru_event_subscr wait ON wait.execution_id_ = part.id_ AND wait.event_type_ = 'message'
      WHERE instance.root_proc_inst_id_ = ANY (?) AND instance.parent_id_ IS NULL
      ORDER BY 5, 1, 4
      """;

  /** By the history, as the customers' memory tells it, too: the engine may be ahead of it. */
  private static final String BEGUN =
      """
      SELECT payload::json #>> '{progress,instanceId}', (payload::json #>> '{progress,version}')::int
      FROM event
      WHERE aggregate_id = ? AND type = 'JourneyAdvanced' AND payload::json #>> '{progress,journey}' = ?
        AND payload::json #>> '{progress,begun}' = 'true'
      ORDER BY sequence DESC LIMIT 3
      """;

  private final JdbcTemplate jdbc;

  TrialTables(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<TrialWait> waits(Collection<String> roots) {
    String[] ids = roots.toArray(String[]::new);
    return jdbc.query(
        WAITS,
        (row, n) ->
            new TrialWait(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Optional.ofNullable(row.getTimestamp(5)).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString(6))),
        ids,
        ids);
  }

  List<TrialEngine.Begun> begun(String customerId, String journey) {
    return jdbc.query(
        BEGUN,
        (row, n) -> new TrialEngine.Begun(row.getString(1), row.getInt(2)),
        customerId,
        journey);
  }
}
