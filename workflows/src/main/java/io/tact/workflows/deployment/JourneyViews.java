package io.tact.workflows.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.tact.domain.history.EventJson;
import io.tact.domain.journey.Finding;
import io.tact.domain.journey.JourneyStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the rows of journeys as people see them. */
final class JourneyViews {

  private static final String READ =
      """
      SELECT v.*, a.key IS NOT NULL AS active
      FROM journey_version v LEFT JOIN journey_active a ON a.key = v.key
      WHERE v.key IN (SELECT DISTINCT key FROM journey_version
                      WHERE key > ? AND (?::text IS NULL OR key = ?) ORDER BY key LIMIT ?)
      ORDER BY v.key, v.version
      """;

  private final JdbcTemplate jdbc;

  JourneyViews(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
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

  private static void add(Map<String, JourneyView> found, ResultSet row) throws SQLException {
    String key = row.getString("key");
    List<JourneyView.Version> versions = new ArrayList<>();
    if (found.containsKey(key)) {
      versions.addAll(found.get(key).versions());
    }
    versions.add(version(row));
    found.put(key, JourneyView.of(key, row.getBoolean("active"), versions));
  }

  private static JourneyView.Version version(ResultSet row) throws SQLException {
    return new JourneyView.Version(
        row.getInt("version"),
        row.getString("name"),
        JourneyStatus.valueOf(row.getString("status")),
        row.getString("sha256"),
        findings(row.getString("findings")),
        row.getString("by"),
        List.of((String[]) row.getArray("drawn_by").getArray()),
        row.getString("changed_by"),
        row.getTimestamp("changed_at").toInstant(),
        Optional.ofNullable(row.getString("submitted_by")),
        time(row.getTimestamp("submitted_at")),
        Optional.ofNullable(row.getString("comment")),
        Optional.ofNullable(row.getString("decided_by")),
        time(row.getTimestamp("decided_at")),
        Optional.ofNullable(row.getString("why")));
  }

  private static Optional<Instant> time(Timestamp time) {
    return Optional.ofNullable(time).map(Timestamp::toInstant);
  }

  private static List<Finding> findings(String written) {
    try {
      return EventJson.mapper().readValue(written, new TypeReference<List<Finding>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
