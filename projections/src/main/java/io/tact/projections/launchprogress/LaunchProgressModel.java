package io.tact.projections.launchprogress;

import io.tact.projections.readmodel.ReadModel;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes the tables {@code launch_progress}, {@code launch_customer} and {@code launch_stuck}. Who
 * stands at an element that failed is stuck until the last such element is taken up again, or the
 * journey ends.
 */
public final class LaunchProgressModel implements ReadModel {

  private static final String APPLY =
      """
      WITH move AS MATERIALIZED (
        SELECT e.index, p ->> 'launchId' AS launch_id, p ->> 'instanceId' AS instance_id,
               (p ->> 'begun')::boolean AS begun, p ->> 'ended' AS ended,
               p ?? 'failedAt' AND NOT p ?? 'ended' AS sticks,
               coalesce(jsonb_array_length(p -> 'recovered'), 0) AS freed, false AS refused
        FROM event AS e CROSS JOIN LATERAL (SELECT e.payload::jsonb -> 'progress' AS p OFFSET 0) AS parsed
        WHERE e.index > ? AND e.index <= ? AND e.type = 'JourneyAdvanced' AND p ?? 'launchId'
        UNION ALL
        SELECT e.index, e.payload::jsonb ->> 'launchId', NULL, false, NULL, false, 0, true
        FROM event AS e
        WHERE e.index > ? AND e.index <= ? AND e.type = 'JourneyRefused' AND e.payload::jsonb ?? 'launchId'),
      customers AS (
        INSERT INTO launch_customer (index, launch_id, standing)
        SELECT index, launch_id, standing
        FROM move CROSS JOIN LATERAL (VALUES ('STARTED', begun), ('FAILED', sticks), (ended, ended IS NOT NULL))
                                       AS came (standing, true_of_it)
        WHERE true_of_it),
      turn AS (
        SELECT instance_id, min(launch_id) AS launch_id,
               count(*) FILTER (WHERE sticks) - sum(freed) AS elements, bool_or(ended IS NOT NULL) AS over
        FROM move WHERE sticks OR freed > 0 OR ended IS NOT NULL GROUP BY instance_id),
      stand AS MATERIALIZED (
        SELECT t.instance_id, t.launch_id, coalesce(s.elements, 0) AS before,
               CASE WHEN over THEN 0 ELSE greatest(0, coalesce(s.elements, 0) + t.elements) END AS now
        FROM turn AS t LEFT JOIN launch_stuck AS s USING (instance_id)),
      gone AS (
        DELETE FROM launch_stuck WHERE instance_id IN (SELECT instance_id FROM stand WHERE before > 0 AND now = 0)),
      stuck AS (
        INSERT INTO launch_stuck (elements, instance_id)
        SELECT now, instance_id FROM stand WHERE now > 0
        ON CONFLICT (instance_id) DO UPDATE SET elements = excluded.elements)
      INSERT INTO launch_progress AS l (launch_id, started, completed, failed, stopped, stuck, refused)
      SELECT launch_id,
             count(*) FILTER (WHERE begun),
             count(*) FILTER (WHERE ended = 'COMPLETED'),
             count(*) FILTER (WHERE ended = 'FAILED'),
             count(*) FILTER (WHERE ended = 'STOPPED'),
             coalesce((SELECT sum((now > 0)::integer - (before > 0)::integer) FROM stand
                       WHERE stand.launch_id = move.launch_id), 0),
             count(*) FILTER (WHERE refused)
      FROM move GROUP BY launch_id
      ON CONFLICT (launch_id) DO UPDATE
      SET started = l.started + excluded.started, completed = l.completed + excluded.completed,
          failed = l.failed + excluded.failed, stopped = l.stopped + excluded.stopped,
          stuck = l.stuck + excluded.stuck, refused = l.refused + excluded.refused
      """;

  @Override
  public String name() {
    return "launch-progress";
  }

  @Override
  public List<String> tables() {
    return List.of("launch_progress", "launch_customer", "launch_stuck");
  }

  @Override
  public void apply(JdbcTemplate jdbc, long after, long upTo) {
    jdbc.update(APPLY, after, upTo, after, upTo);
  }
}
