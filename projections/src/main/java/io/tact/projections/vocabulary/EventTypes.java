package io.tact.projections.vocabulary;

import io.tact.domain.customer.HeardEvents;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers which types of events channels have told of. */
public final class EventTypes implements HeardEvents {

  private final JdbcTemplate jdbc;

  public EventTypes(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A type of events and how many of it came. */
  public record EventCount(String type, long count) {}

  /** The types, the most frequent first. */
  public List<EventCount> list(int limit) {
    return jdbc.query(
        "SELECT type, events FROM event_type ORDER BY events DESC, type LIMIT ?",
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
            "SELECT type FROM event_type WHERE type = ANY (?)",
            String.class,
            (Object) types.toArray(String[]::new))
        .forEach(unheard::remove);
    return unheard;
  }
}
