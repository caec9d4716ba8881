package io.tact.projections.launchprogress;

import io.tact.projections.readmodel.ReadModel;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes the tables {@code launch_progress} and {@code launch_outcome}. Who stands at an element
 * that failed is stuck until the element is taken up again, or the journey ends.
 */
public final class LaunchProgressModel implements ReadModel {

  private static final String APPLY =
      """
      WITH move AS MATERIALIZED (
        SELECT e.index, p ->> 'launchId' AS launch_id, (p ->> 'begun')::boolean AS begun, p ->> 'ended' AS ended,
               p ?? 'failedAt' AND NOT p ?? 'ended' AS sticks,
               coalesce(jsonb_array_length(p -> 'recovered'), 0) AS freed, false AS refused
        FROM event AS e CROSS JOIN LATERAL (SELECT e.payload::jsonb -> 'progress' AS p OFFSET 0) AS parsed
        WHERE e.index > ? AND e.index <= ? AND e.type = 'JourneyAdvanced' AND p ?? 'launchId'
        UNION ALL
        SELECT e.index, e.payload::jsonb ->> 'launchId', false, NULL, false, 0, true
        FROM event AS e
        WHERE e.index > ? AND e.index <= ? AND e.type = 'JourneyRefused' AND e.payload::jsonb ?? 'launchId'),
      outcomes AS (
        INSERT INTO launch_outcome (index, completed, launch_id)
        SELECT index, ended IS NOT DISTINCT FROM 'COMPLETED', launch_id
        FROM move WHERE sticks OR ended IN ('COMPLETED', 'FAILED'))
      INSERT INTO launch_progress AS l (launch_id, started, completed, failed, stopped, stuck, refused)
      SELECT launch_id,
             count(*) FILTER (WHERE begun),
             count(*) FILTER (WHERE ended = 'COMPLETED'),
             count(*) FILTER (WHERE ended = 'FAILED'),
             count(*) FILTER (WHERE ended = 'STOPPED'),
             count(*) FILTER (WHERE sticks) - sum(freed),
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
    return List.of("launch_progress", "launch_outcome");
  }

  @Override
  public void apply(JdbcTemplate jdbc, long after, long upTo) {
    jdbc.update(APPLY, after, upTo, after, upTo);
  }
}
