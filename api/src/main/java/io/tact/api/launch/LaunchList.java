package io.tact.api.launch;

import io.tact.workflows.launch.LaunchStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds launches with how far they are, the newest first. */
@Component
public class LaunchList {

  /** What is done is told as {@link io.tact.workflows.launch.LaunchView#statusGiven} tells it. */
  private static final String LIST =
      """
      SELECT * FROM (
        SELECT l.launch_id, l.journey, v.name, l.version, l.total, l.campaign_id, l.rate, p.started, p.completed,
               p.failed, p.stuck, p.stopped, p.waiting, p.refused + l.unknown AS refused,
               CASE WHEN l.status <> 'STOPPED' AND l.entered AND p.waiting = 0
                         AND p.started + p.refused + l.unknown >= l.total
                    THEN 'DONE' ELSE l.status END AS status
        FROM launch l LEFT JOIN journey_version v ON v.key = l.journey AND v.version = l.version CROSS JOIN LATERAL (
          SELECT coalesce(sum(started), 0) AS started, coalesce(sum(completed), 0) AS completed,
                 coalesce(sum(failed + stuck), 0) AS failed, coalesce(sum(stuck), 0) AS stuck,
                 coalesce(sum(stopped), 0) AS stopped,
                 coalesce(sum(started - completed - failed - stopped - stuck), 0) AS waiting,
                 coalesce(sum(refused), 0) AS refused
          FROM launch_progress WHERE launch_id = l.launch_id) p) AS standing
      WHERE (?::text IS NULL OR journey = ?) AND (?::text IS NULL OR status = ?)
        AND (?::text IS NULL OR launch_id < ?)
      ORDER BY launch_id DESC LIMIT ?
      """;

  private final JdbcTemplate jdbc;

  LaunchList(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** One more than the query's limit, so that it is known whether others follow. */
  List<LaunchStanding> find(LaunchListQuery query) {
    String journey = query.journey().orElse(null);
    String status = query.status().map(Enum::name).orElse(null);
    String after = query.after().orElse(null);
    return jdbc.query(
        LIST,
        (row, n) -> standing(row),
        journey,
        journey,
        status,
        status,
        after,
        after,
        query.limit() + 1);
  }

  /** The newest launches of a journey. */
  public List<LaunchStanding> newest(String journey, int most) {
    LaunchListQuery query =
        new LaunchListQuery(Optional.of(journey), Optional.empty(), Optional.empty(), most);
    List<LaunchStanding> found = find(query);
    return found.subList(0, Math.min(most, found.size()));
  }

  private static LaunchStanding standing(ResultSet row) throws SQLException {
    return new LaunchStanding(
        row.getString("launch_id"),
        row.getString("journey"),
        Optional.ofNullable(row.getString("name")),
        row.getInt("version"),
        LaunchStatus.valueOf(row.getString("status")),
        row.getLong("total"),
        row.getLong("started"),
        row.getLong("waiting"),
        row.getLong("completed"),
        row.getLong("failed"),
        row.getLong("stuck"),
        row.getLong("stopped"),
        row.getLong("refused"),
        Optional.ofNullable(row.getString("campaign_id")),
        Optional.ofNullable(row.getObject("rate", Integer.class)));
  }
}
