package io.tact.api.launch;

import io.tact.domain.launch.Launch;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Finds the customers behind the numbers of a launch. */
@Component
class LaunchCustomers {

  /** Who runs in the engine, except those that {@link #FAILED} lists; ids there grow with time. */
  private static final String WAITING =
      """
      SELECT x.id_ AS place, x.business_key_ AS customer_id, e.time, NULL AS reason
      FROM (SELECT id_, business_key_ FROM act_ru_execution
            WHERE case_inst_id_ = ? AND parent_id_ IS NULL AND super_exec_ IS NULL AND id_ < ?
            ORDER BY id_ DESC) AS x
           CROSS JOIN LATERAL (SELECT max(since) AS since FROM journey_stand
                               WHERE instance_id = x.id_ HAVING max(failed) = 0) AS stand
           JOIN event AS e ON e.index = stand.since
      ORDER BY x.id_ DESC LIMIT ?
      """;

  /** Comes after every id of the engine, which are ULIDs. */
  private static final String AFTER_ALL = "8";

  private static final String CAME =
      """
      SELECT e.index AS place, e.aggregate_id AS customer_id, e.time, NULL AS reason
      FROM launch_customer AS c JOIN event AS e USING (index)
      WHERE c.launch_id = ? AND c.standing = ? AND c.index < ?
      ORDER BY c.index DESC LIMIT ?
      """;

  /**
   * A failure that a person took up since then is none any more; of several that wait for one, the
   * latest counts.
   */
  private static final String FAILED =
      """
      SELECT e.index AS place, e.aggregate_id AS customer_id, e.time, p ->> 'reason' AS reason
      FROM launch_customer AS c JOIN event AS e USING (index)
           CROSS JOIN LATERAL (SELECT e.payload::jsonb -> 'progress' AS p OFFSET 0) AS parsed
      WHERE c.launch_id = ? AND c.standing = 'FAILED' AND c.index < ?
        AND (p ?? 'ended'
             OR c.index = (SELECT max(since) FROM journey_stand
                           WHERE instance_id = p ->> 'instanceId' AND failed > 0))
      ORDER BY c.index DESC LIMIT ?
      """;

  /** Refusals are rare among the events, so that the history itself finds them by their type. */
  private static final String REFUSED =
      """
      SELECT index AS place, aggregate_id AS customer_id, time, payload::jsonb ->> 'reason' AS reason
      FROM event
      WHERE type = 'JourneyRefused' AND payload::jsonb ->> 'launchId' = ?
        AND index > (SELECT index FROM event WHERE aggregate_id = ? AND sequence = 0) AND index < ?
      ORDER BY index DESC LIMIT ?
      """;

  private static final RowMapper<LaunchCustomer> ROW =
      (row, n) ->
          new LaunchCustomer(
              row.getString("place"),
              row.getString("customer_id"),
              row.getTimestamp("time").toInstant(),
              Optional.ofNullable(row.getString("reason")));

  private final JdbcTemplate jdbc;

  LaunchCustomers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The latest first; one more than the query's limit, so that it is known whether others follow.
   */
  List<LaunchCustomer> find(String launchId, LaunchCustomersQuery query) {
    int limit = query.limit() + 1;
    return switch (query.standing()) {
      case WAITING ->
          jdbc.query(WAITING, ROW, launchId, query.slice().after().orElse(AFTER_ALL), limit);
      case STARTED, COMPLETED, STOPPED ->
          jdbc.query(CAME, ROW, launchId, query.standing().name(), before(query), limit);
      case FAILED -> jdbc.query(FAILED, ROW, launchId, before(query), limit);
      case REFUSED ->
          jdbc.query(REFUSED, ROW, launchId, Launch.streamOf(launchId), before(query), limit);
    };
  }

  private static long before(LaunchCustomersQuery query) {
    return query.slice().afterNumber().orElse(Long.MAX_VALUE);
  }
}
