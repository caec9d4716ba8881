package io.tact.workflows.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tact.domain.history.AppendListener;
import io.tact.domain.history.EventJson;
import io.tact.domain.journey.Finding;
import io.tact.domain.journey.JourneyEvent;
import io.tact.domain.journey.JourneyEvent.JourneyActivated;
import io.tact.domain.journey.JourneyEvent.JourneyDeactivated;
import io.tact.domain.journey.JourneyEvent.JourneyDrafted;
import io.tact.domain.journey.JourneyEvent.JourneyPublished;
import io.tact.domain.journey.JourneyEvent.JourneyRetired;
import io.tact.domain.journey.JourneyEvent.JourneySubmitted;
import io.tact.domain.journey.JourneyEvent.JourneyTurnedDown;
import io.tact.domain.journey.JourneyStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/** The journeys and their versions as rows, which change together with the history. */
final class JourneyRows implements AppendListener {

  private static final String DRAFTED =
      "INSERT INTO journey_version (key, version, name, status, sha256, findings, by)"
          + " VALUES (?, ?, ?, 'DRAFT', ?, ?, ?)";
  private static final String STATUS =
      "UPDATE journey_version SET status = ? WHERE key = ? AND version = ?";
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
  private static final String READ =
      """
      SELECT v.key, v.version, v.name, v.status, v.findings, v.by, a.key IS NOT NULL AS active
      FROM journey_version v LEFT JOIN journey_active a ON a.key = v.key
      WHERE v.key IN (SELECT DISTINCT key FROM journey_version
                      WHERE key > ? AND (?::text IS NULL OR key = ?) ORDER BY key LIMIT ?)
      ORDER BY v.key, v.version
      """;

  private static final String DEPLOYED =
      "UPDATE journey_version SET definition_id = ? WHERE key = ? AND version = ?";

  private final JdbcTemplate jdbc;
  private final ObjectMapper json = EventJson.mapper();

  JourneyRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void appended(List<? extends EventMessage<?>> events) {
    for (EventMessage<?> event : events) {
      if (event.getPayload() instanceof JourneyEvent journeyEvent) {
        apply(journeyEvent);
      }
    }
  }

  private void apply(JourneyEvent event) {
    if (event instanceof JourneyDrafted e) {
      jdbc.update(
          DRAFTED, e.key(), e.version(), e.name(), e.sha256(), written(e.findings()), e.by());
    } else if (event instanceof JourneySubmitted e) {
      become(e.key(), e.version(), JourneyStatus.IN_REVIEW);
    } else if (event instanceof JourneyTurnedDown e) {
      become(e.key(), e.version(), JourneyStatus.REFUSED);
    } else if (event instanceof JourneyPublished e) {
      become(e.key(), e.version(), JourneyStatus.PUBLISHED);
      jdbc.update(INTERESTED, e.key(), e.version());
      startAnew(e.key());
    } else if (event instanceof JourneyRetired e) {
      become(e.key(), e.version(), JourneyStatus.RETIRED);
      startAnew(e.key());
    } else if (event instanceof JourneyActivated e) {
      jdbc.update(ACTIVE, e.key());
      startAnew(e.key());
    } else if (event instanceof JourneyDeactivated e) {
      jdbc.update(INACTIVE, e.key());
      startAnew(e.key());
    }
  }

  private void become(String key, int version, JourneyStatus status) {
    jdbc.update(STATUS, status.name(), key, version);
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

  /** Journeys by key, from the one after the given key. */
  List<JourneyView> list(String after, int limit) {
    return read(after, null, limit);
  }

  Optional<JourneyView> find(String key) {
    return read("", key, 1).stream().findFirst();
  }

  private List<JourneyView> read(String after, String only, int limit) {
    Map<String, JourneyView> found = new LinkedHashMap<>();
    jdbc.query(
        READ,
        row -> {
          add(found, row);
        },
        after,
        only,
        only,
        limit);
    return List.copyOf(found.values());
  }

  private void add(Map<String, JourneyView> found, ResultSet row) throws SQLException {
    String key = row.getString("key");
    List<JourneyView.Version> versions = new ArrayList<>();
    if (found.containsKey(key)) {
      versions.addAll(found.get(key).versions());
    }
    String name = row.getString("name");
    versions.add(
        new JourneyView.Version(
            row.getInt("version"),
            name,
            JourneyStatus.valueOf(row.getString("status")),
            read(row.getString("findings")),
            row.getString("by")));
    found.put(key, new JourneyView(key, name, row.getBoolean("active"), List.copyOf(versions)));
  }

  private String written(List<Finding> findings) {
    try {
      return json.writeValueAsString(findings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Finding> read(String findings) {
    try {
      return json.readValue(findings, new TypeReference<List<Finding>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
