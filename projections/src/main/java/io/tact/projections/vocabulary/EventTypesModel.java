package io.tact.projections.vocabulary;

import io.tact.projections.readmodel.ReadModel;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the table {@code event_type}: how many events of each type channels have told of. */
public final class EventTypesModel implements ReadModel {

  private static final String APPLY =
      """
      INSERT INTO event_type AS t (type, events)
      SELECT e.payload::jsonb ->> 'type', count(*) FROM event AS e
      WHERE e.index > ? AND e.index <= ? AND e.type = 'InteractionRecorded' GROUP BY 1
      ON CONFLICT (type) DO UPDATE SET events = t.events + excluded.events
      """;

  @Override
  public String name() {
    return "event-types";
  }

  @Override
  public List<String> tables() {
    return List.of("event_type");
  }

  @Override
  public void apply(JdbcTemplate jdbc, long after, long upTo) {
    jdbc.update(APPLY, after, upTo);
  }
}
