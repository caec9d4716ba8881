package io.tact.workflows.deployment;

import io.tact.domain.history.AppendListener;
import io.tact.domain.history.EventJson;
import io.tact.domain.journey.JourneyEvent;
import io.tact.domain.journey.JourneyEvent.JourneyActivated;
import io.tact.domain.journey.JourneyEvent.JourneyDeactivated;
import io.tact.domain.journey.JourneyEvent.JourneyDrafted;
import io.tact.domain.journey.JourneyEvent.JourneyPublished;
import io.tact.domain.journey.JourneyEvent.JourneyRetired;
import io.tact.domain.journey.JourneyEvent.JourneyRevised;
import io.tact.domain.journey.JourneyEvent.JourneySubmitted;
import io.tact.domain.journey.JourneyEvent.JourneyTurnedDown;
import io.tact.domain.journey.JourneyStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/** The journeys and their versions as rows, which change together with the history. */
final class JourneyRows implements AppendListener {

  private static final String DRAFTED =
      """
      INSERT INTO journey_version
        (key, version, name, status, sha256, findings, by, drawn_by, changed_by, changed_at)
      VALUES (?, ?, ?, 'DRAFT', ?, ?, ?, ARRAY[?], ?, ?)
      """;
  private static final String DIAGRAM =
      "SELECT sha256 FROM journey_version WHERE key = ? AND version = ?";
  private static final String REVISED =
      """
      UPDATE journey_version
      SET name = ?, sha256 = ?, findings = ?, changed_by = ?, changed_at = ?,
          drawn_by = array_remove(drawn_by, ?) || ?
      WHERE key = ? AND version = ?
      """;

  /** A diagram holds its journey's key, so that no other journey has the same. */
  private static final String UNUSED =
      """
      DELETE FROM journey_diagram d WHERE sha256 = ?
      AND NOT EXISTS (SELECT 1 FROM journey_version v WHERE v.key = ? AND v.sha256 = d.sha256)
      """;

  private static final String STATUS =
      "UPDATE journey_version SET status = ? WHERE key = ? AND version = ?";
  private static final String SUBMITTED =
      """
      UPDATE journey_version SET status = 'IN_REVIEW', submitted_by = ?, submitted_at = ?, comment = ?
      WHERE key = ? AND version = ?
      """;
  private static final String DECIDED =
      """
      UPDATE journey_version SET status = ?, decided_by = ?, decided_at = ?, why = ?
      WHERE key = ? AND version = ?
      """;
  private static final String INTERESTED =
      """
      INSERT INTO journey_message
      SELECT DISTINCT unnest(d.awaited) FROM journey_version v JOIN journey_diagram d USING (sha256)
      WHERE v.key = ? AND v.version = ? ON CONFLICT DO NOTHING
      """;
  private static final String ACTIVE =
      "INSERT INTO journey_active VALUES (?) ON CONFLICT DO NOTHING";
  private static final String INACTIVE = "DELETE FROM journey_active WHERE key = ?";
  private static final String NO_STARTS = "DELETE FROM journey_start WHERE journey = ?";
  private static final String STARTS =
      """
      INSERT INTO journey_start (message, journey, version)
      SELECT DISTINCT unnest(d.starts), newest.key, newest.version
      FROM (SELECT key, version, sha256 FROM journey_version
            WHERE key = ? AND status = 'PUBLISHED' ORDER BY version DESC LIMIT 1) newest
      JOIN journey_active a ON a.key = newest.key
      JOIN journey_diagram d ON d.sha256 = newest.sha256
      """;
  private static final String DEPLOYED =
      "UPDATE journey_version SET definition_id = ? WHERE key = ? AND version = ?";

  private final JdbcTemplate jdbc;

  JourneyRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void appended(List<? extends EventMessage<?>> events) {
    for (EventMessage<?> event : events) {
      if (event.getPayload() instanceof JourneyEvent journeyEvent) {
        apply(journeyEvent, time(event.getTimestamp()));
      }
    }
  }

  private void apply(JourneyEvent event, OffsetDateTime at) {
    if (event instanceof JourneyDrafted e) {
      String findings = EventJson.write(e.findings());
      jdbc.update(
          DRAFTED,
          e.key(),
          e.version(),
          e.name(),
          e.sha256(),
          findings,
          e.by(),
          e.by(),
          e.by(),
          at);
    } else if (event instanceof JourneyRevised e) {
      revise(e, at);
    } else if (event instanceof JourneySubmitted e) {
      jdbc.update(SUBMITTED, e.by(), at, e.comment().orElse(null), e.key(), e.version());
    } else if (event instanceof JourneyTurnedDown e) {
      jdbc.update(DECIDED, JourneyStatus.REFUSED.name(), e.by(), at, e.why(), e.key(), e.version());
    } else if (event instanceof JourneyPublished e) {
      jdbc.update(DECIDED, JourneyStatus.PUBLISHED.name(), e.by(), at, null, e.key(), e.version());
      jdbc.update(INTERESTED, e.key(), e.version());
      startAnew(e.key());
    } else if (event instanceof JourneyRetired e) {
      jdbc.update(STATUS, JourneyStatus.RETIRED.name(), e.key(), e.version());
      startAnew(e.key());
    } else if (event instanceof JourneyActivated e) {
      jdbc.update(ACTIVE, e.key());
      startAnew(e.key());
    } else if (event instanceof JourneyDeactivated e) {
      jdbc.update(INACTIVE, e.key());
      startAnew(e.key());
    }
  }

  private void revise(JourneyRevised e, OffsetDateTime at) {
    String before = jdbc.queryForObject(DIAGRAM, String.class, e.key(), e.version());
    String findings = EventJson.write(e.findings());
    jdbc.update(
        REVISED, e.name(), e.sha256(), findings, e.by(), at, e.by(), e.by(), e.key(), e.version());
    jdbc.update(UNUSED, before, e.key());
  }

  private void startAnew(String key) {
    jdbc.update(NO_STARTS, key);
    jdbc.update(STARTS, key);
  }

  /** Keeps what the engine calls a version, in the transaction that publishes it. */
  void deployed(String key, int version, String definitionId) {
    if (jdbc.update(DEPLOYED, definitionId, key, version) != 1) {
      throw new IllegalStateException("a version is drafted and published in two transactions");
    }
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
