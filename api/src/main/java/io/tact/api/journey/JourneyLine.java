package io.tact.api.journey;

import io.tact.domain.journey.JourneyStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a row of a list says of a journey's design: its newest version, the one in force and the one
 * in review, which may be the same.
 */
record JourneyLine(
    String key,
    String name,
    boolean active,
    JourneySummary.Version newest,
    Optional<JourneySummary.Version> inForce,
    Optional<JourneySummary.Version> inReview,
    long failedForGood) {

  /** Reads rows that are sorted by key, the newest version first. */
  static Map<String, JourneyLine> read(ResultSet row) throws SQLException {
    Map<String, JourneyLine> lines = new LinkedHashMap<>();
    while (row.next()) {
      String key = row.getString("key");
      JourneySummary.Version version =
          new JourneySummary.Version(
              row.getInt("version"),
              JourneyStatus.valueOf(row.getString("status")),
              row.getString("sha256"),
              row.getString("by"),
              List.of((String[]) row.getArray("drawn_by").getArray()),
              row.getString("changed_by"),
              Optional.ofNullable(row.getString("submitted_by")),
              Optional.ofNullable(row.getString("comment")),
              Optional.ofNullable(row.getString("why")),
              row.getInt("errors"),
              row.getInt("warnings"));
      JourneyLine line = lines.get(key);
      lines.put(
          key,
          new JourneyLine(
              key,
              row.getString("name"),
              row.getBoolean("active"),
              line == null ? version : line.newest(),
              line != null && line.inForce().isPresent()
                  ? line.inForce()
                  : only(version, row.getInt("in_force")),
              line != null && line.inReview().isPresent()
                  ? line.inReview()
                  : only(version, row.getInt("in_review")),
              row.getLong("failed_for_good")));
    }
    return lines;
  }

  private static Optional<JourneySummary.Version> only(JourneySummary.Version one, int number) {
    return Optional.of(one).filter(version -> version.version() == number);
  }

  JourneySummary with(
      long running, long paused, long underWay, long failed, List<JourneySummary.Day> days) {
    return new JourneySummary(
        key,
        name,
        active,
        newest,
        inForce,
        inReview,
        running,
        paused,
        underWay,
        failed,
        failedForGood,
        days);
  }
}
