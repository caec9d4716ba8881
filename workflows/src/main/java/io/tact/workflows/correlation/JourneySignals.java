package io.tact.workflows.correlation;

import static io.tact.workflows.worker.Lanes.timestamp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tact.workflows.worker.Bell;
import io.tact.workflows.worker.Lanes;
import io.tact.workflows.worker.Retries;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of signals that journeys have not received yet. */
public final class JourneySignals {

  private static final int LOCK_SPACE = 303;

  private static final String ADD =
      """
      INSERT INTO journey_signal (next_at, lane, customer_id, content)
      SELECT ?, lane, customer_id, content FROM unnest(?::int[], ?::text[], ?::text[]) AS s (lane, customer_id, content)
      """;

  private static final String COLUMNS = "signal_id, customer_id, attempts, content";

  private final JdbcTemplate jdbc;
  private final ObjectMapper json;
  private final Clock clock;
  private final Lanes lanes;
  private final Bell bell = new Bell();

  public JourneySignals(JdbcTemplate jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.lanes = new Lanes(jdbc, "journey_signal", "next_at", LOCK_SPACE);
  }

  /** A signal that is to be given to a customer's journeys. */
  record Addressed(String customerId, Signal signal) {}

  /** A signal as it waits in the table. */
  record Pending(long id, String customerId, int attempts, Signal signal) {}

  Bell bell() {
    return bell;
  }

  Lanes lanes() {
    return lanes;
  }

  void add(List<Addressed> signals) {
    if (signals.isEmpty()) {
      return;
    }
    jdbc.update(
        ADD,
        timestamp(clock.instant()),
        signals.stream().map(s -> (int) Lanes.of(s.customerId())).toArray(Integer[]::new),
        signals.stream().map(Addressed::customerId).toArray(String[]::new),
        signals.stream().map(s -> write(s.signal())).toArray(String[]::new));
    bell.ringAfterCommit();
  }

  /** Those of the customers whose journeys have not received everything yet. */
  Set<String> pendingOf(Collection<String> customerIds) {
    return new HashSet<>(
        jdbc.queryForList(
            "SELECT customer_id FROM journey_signal WHERE customer_id = ANY (?) AND dead_since IS NULL",
            String.class,
            (Object) customerIds.toArray(String[]::new)));
  }

  void removeAllOf(Collection<String> customerIds) {
    jdbc.update(
        "DELETE FROM journey_signal WHERE customer_id = ANY (?)",
        (Object) customerIds.toArray(String[]::new));
  }

  /** The first due signal of each customer of a lane, in the order they were given. */
  List<Pending> due(int lane, Instant now, int limit) {
    return jdbc.query(
        """
        SELECT DISTINCT ON (customer_id) signal_id, customer_id, attempts, content
        FROM (SELECT * FROM journey_signal WHERE lane = ? AND next_at <= ?
              ORDER BY next_at, signal_id LIMIT ?) AS head
        ORDER BY customer_id, signal_id
        """,
        (row, n) -> read(row),
        lane,
        timestamp(now),
        limit);
  }

  /** Removes those of the signals that are still there and due; answers them in their order. */
  List<Pending> takeDue(List<Pending> signals, Instant now) {
    return jdbc
        .query(
            "DELETE FROM journey_signal WHERE signal_id = ANY (?) AND next_at <= ? RETURNING "
                + COLUMNS,
            (row, n) -> read(row),
            signals.stream().map(Pending::id).toArray(Long[]::new),
            timestamp(now))
        .stream()
        .sorted(java.util.Comparator.comparingLong(Pending::id))
        .toList();
  }

  /** Tries again later, or gives up after too many attempts. */
  void tryAgain(Pending signal, String reason) {
    int attempts = signal.attempts() + 1;
    Instant now = clock.instant();
    OffsetDateTime later = Retries.next(attempts, now).map(Lanes::timestamp).orElse(null);
    jdbc.update(
        """
        UPDATE journey_signal SET attempts = ?, reason = ?, next_at = coalesce(?::timestamptz, 'infinity'),
               dead_since = CASE WHEN ?::timestamptz IS NULL THEN ?::timestamptz END
        WHERE signal_id = ?
        """,
        attempts,
        reason,
        later,
        later,
        timestamp(now),
        signal.id());
  }

  private Pending read(ResultSet row) throws SQLException {
    return new Pending(row.getLong(1), row.getString(2), row.getInt(3), signal(row.getString(4)));
  }

  private String write(Signal signal) {
    try {
      return json.writerFor(Signal.class).writeValueAsString(signal);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Signal signal(String text) {
    try {
      return json.readValue(text, Signal.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
