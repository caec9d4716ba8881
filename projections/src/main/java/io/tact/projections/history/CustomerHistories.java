package io.tact.projections.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.tact.domain.customer.CustomerEvent;
import io.tact.domain.customer.Replay;
import io.tact.domain.history.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the histories of many customers with one statement. */
public final class CustomerHistories {

  private static final String READ =
      """
      SELECT aggregate_id, time, type, payload FROM event
      WHERE aggregate_id = ANY (?) AND index <= ? AND type = ANY (?)
      ORDER BY aggregate_id, sequence
      """;

  private final JdbcTemplate jdbc;
  private final Map<String, ObjectReader> readers;
  private final String[] types;

  /**
   * @param types the events that are read; others are passed over
   */
  public CustomerHistories(JdbcTemplate jdbc, List<Class<? extends CustomerEvent>> types) {
    this.jdbc = jdbc;
    this.readers =
        types.stream()
            .collect(
                Collectors.toMap(
                    Class::getSimpleName,
                    Function.<Class<?>>identity()
                        .andThen(type -> EventJson.mapper().readerFor(type))));
    this.types = readers.keySet().toArray(String[]::new);
  }

  /**
   * The histories, each in its order, up to an index of the history. Customers without such events
   * are left out. All of them are held in memory together.
   */
  public Map<String, List<Replay.Recorded>> read(List<String> customerIds, long upTo) {
    Map<String, List<Replay.Recorded>> histories = new LinkedHashMap<>();
    jdbc.query(
        READ,
        row -> {
          histories
              .computeIfAbsent(row.getString(1), id -> new ArrayList<>())
              .add(new Replay.Recorded(event(row), row.getTimestamp(2).toInstant()));
        },
        customerIds.toArray(String[]::new),
        upTo,
        types);
    return histories;
  }

  private CustomerEvent event(ResultSet row) throws SQLException {
    try {
      return readers.get(row.getString(3)).readValue(row.getString(4));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored event cannot be read", e);
    }
  }
}
