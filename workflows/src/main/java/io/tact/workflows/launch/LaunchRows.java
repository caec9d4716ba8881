package io.tact.workflows.launch;

import io.tact.domain.history.AppendListener;
import io.tact.domain.launch.LaunchEvent;
import io.tact.domain.launch.LaunchEvent.EnteringFinished;
import io.tact.domain.launch.LaunchEvent.LaunchPaused;
import io.tact.domain.launch.LaunchEvent.LaunchRequested;
import io.tact.domain.launch.LaunchEvent.LaunchResumed;
import io.tact.domain.launch.LaunchEvent.LaunchStopped;
import io.tact.workflows.worker.Bell;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of launches, as their events tell. */
@Order(30)
public final class LaunchRows implements AppendListener {

  private static final String ADD =
      """
      INSERT INTO launch (launch_id, journey, version, campaign_id, rate, total, status)
      VALUES (?, ?, ?, ?, ?, ?, 'RUNNING')
      """;

  private static final String FIND =
      """
      SELECT l.launch_id, l.journey, v.name, l.version, l.status, l.total, l.unknown, l.entered,
             l.campaign_id, l.rate
      FROM launch l LEFT JOIN journey_version v ON v.key = l.journey AND v.version = l.version
      WHERE l.launch_id = ?
      """;

  private final JdbcTemplate jdbc;
  private final Bell bell = new Bell();

  public LaunchRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Rings when something about a launch has changed. */
  Bell bell() {
    return bell;
  }

  @Override
  public void appended(List<? extends EventMessage<?>> events) {
    for (EventMessage<?> event : events) {
      if (event.getPayload() instanceof LaunchEvent launchEvent) {
        apply(launchEvent);
        bell.ringAfterCommit();
      }
    }
  }

  private void apply(LaunchEvent event) {
    String id = event.launchId();
    if (event instanceof LaunchRequested requested) {
      jdbc.update(
          ADD,
          id,
          requested.journey(),
          requested.version(),
          requested.campaignId().orElse(null),
          requested.ratePerSecond().orElse(null),
          requested.total());
    } else if (event instanceof LaunchPaused paused) {
      become(LaunchStatus.PAUSED, id);
      jdbc.update("UPDATE launch SET paused_by = ? WHERE launch_id = ?", paused.by(), id);
    } else if (event instanceof LaunchResumed) {
      become(LaunchStatus.RUNNING, id);
    } else if (event instanceof LaunchStopped) {
      become(LaunchStatus.STOPPED, id);
      jdbc.update("DELETE FROM launch_chunk WHERE launch_id = ?", id);
    } else if (event instanceof EnteringFinished) {
      jdbc.update("UPDATE launch SET entered = true WHERE launch_id = ?", id);
    }
  }

  private void become(LaunchStatus status, String launchId) {
    jdbc.update("UPDATE launch SET status = ? WHERE launch_id = ?", status.name(), launchId);
  }

  /** Launches of a campaign that stand there. */
  List<String> ofCampaign(String campaignId, LaunchStatus... status) {
    return jdbc.queryForList(
        "SELECT launch_id FROM launch WHERE campaign_id = ? AND status = ANY (?) ORDER BY launch_id",
        String.class,
        campaignId,
        Stream.of(status).map(Enum::name).toArray(String[]::new));
  }

  /** Launches that are paused, and were paused last by that actor. */
  List<String> pausedBy(String actor) {
    return jdbc.queryForList(
        "SELECT launch_id FROM launch WHERE paused_by = ? AND status = 'PAUSED' ORDER BY launch_id",
        String.class,
        actor);
  }

  Optional<LaunchView> find(String launchId) {
    return jdbc
        .query(
            FIND,
            (row, n) ->
                new LaunchView(
                    row.getString(1),
                    row.getString(2),
                    Optional.ofNullable(row.getString(3)),
                    row.getInt(4),
                    LaunchStatus.valueOf(row.getString(5)),
                    row.getInt(6),
                    row.getInt(7),
                    row.getBoolean(8),
                    Optional.ofNullable(row.getString(9)),
                    Optional.ofNullable(row.getObject(10, Integer.class))),
            launchId)
        .stream()
        .findFirst();
  }
}
