package io.tact.api.vocabulary;

import io.tact.domain.customer.HeardEvents;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Answers which types of events the bank knows: those that channels have told of, and those that
 * published journeys start by or wait for, by the newest version of each.
 */
@Component
class EventTypes implements HeardEvents {

  private static final String KNOWN =
      """
      WITH known AS (
        SELECT type, events FROM event_type
        UNION ALL
        SELECT unnest(d.awaited), 0
        FROM (SELECT DISTINCT ON (key) sha256 FROM journey_version
              WHERE status = 'PUBLISHED' ORDER BY key, version DESC) newest
        JOIN journey_diagram d USING (sha256))
      """;

  private final JdbcTemplate jdbc;

  EventTypes(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A type of events and how many of it came: none, where only a journey knows it. */
  record EventCount(String type, long count) {}

  /** The types, the most frequent first. */
  List<EventCount> list(int limit) {
    return jdbc.query(
        KNOWN
            + "SELECT type, max(events) AS events FROM known GROUP BY type ORDER BY 2 DESC, 1 LIMIT ?",
        (row, n) -> new EventCount(row.getString("type"), row.getLong("events")),
        limit);
  }

  @Override
  public Set<String> unheard(Collection<String> types) {
    if (types.isEmpty() || list(1).isEmpty()) {
      return Set.of();
    }
    Set<String> unheard = new HashSet<>(types);
    jdbc.queryForList(
            KNOWN + "SELECT type FROM known WHERE type = ANY (?)",
            String.class,
            (Object) types.toArray(String[]::new))
        .forEach(unheard::remove);
    return unheard;
  }
}
