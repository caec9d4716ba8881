package io.tact.projections.history;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Revision;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads streams: their latest snapshot and the events after it. A snapshot that was taken by
 * another revision of its aggregate is left aside; the events tell all.
 */
final class StreamReader {

  private static final String READ_EVENTS =
      """
      SELECT aggregate_id, sequence, time, event_id, aggregate_type, type, revision, payload, metadata
      FROM event WHERE aggregate_id = ? AND sequence >= ? ORDER BY sequence
      """;

  private static final String READ_SNAPSHOT =
      """
      SELECT aggregate_id, sequence, time, event_id, aggregate_type, type, revision, payload, '{}' AS metadata
      FROM snapshot WHERE aggregate_id = ? AND (aggregate_type, revision) IN (%1$s)
      """;

  /** Of each stream its snapshot and, through the index, only the events after it. */
  private static final String READ =
      """
      SELECT true AS is_snapshot, s.aggregate_id, s.sequence, s.time, s.event_id, s.aggregate_type, s.type,
             s.revision, s.payload, '{}' AS metadata
      FROM snapshot s WHERE s.aggregate_id = ANY (?) AND (s.aggregate_type, s.revision) IN (%1$s)
      UNION ALL
      SELECT false, e.aggregate_id, e.sequence, e.time, e.event_id, e.aggregate_type, e.type,
             e.revision, e.payload, e.metadata
      FROM unnest(?::text[]) AS wanted (id)
           LEFT JOIN snapshot s ON s.aggregate_id = wanted.id AND (s.aggregate_type, s.revision) IN (%1$s)
           CROSS JOIN LATERAL (
             SELECT * FROM event x
             WHERE x.aggregate_id = wanted.id AND x.sequence > coalesce(s.sequence, -1)
             ORDER BY x.sequence) e
      """;

  /**
   * Locks, then reads, with one call to the database. Two statements all the same: what is read
   * must be read after the locks were granted.
   */
  private static final String LOCK_AND_READ =
      """
      SELECT count(pg_advisory_xact_lock(ordered.key))
      FROM (SELECT hashtextextended(id, 0) AS key FROM unnest(?::text[]) AS wanted (id) ORDER BY 1) AS ordered;
      """
          + READ;

  /** The same for one stream, which is the most frequent by far. */
  private static final String LOCK_AND_READ_ONE =
      """
      SELECT pg_advisory_xact_lock(hashtextextended(?, 0));
      SELECT true AS is_snapshot, aggregate_id, sequence, time, event_id, aggregate_type, type, revision, payload,
             '{}' AS metadata
      FROM snapshot WHERE aggregate_id = ? AND (aggregate_type, revision) IN (%1$s)
      UNION ALL
      SELECT false, aggregate_id, sequence, time, event_id, aggregate_type, type, revision, payload, metadata
      FROM (SELECT * FROM event
            WHERE aggregate_id = ?
              AND sequence > coalesce((SELECT sequence FROM snapshot
                                     WHERE aggregate_id = ? AND (aggregate_type, revision) IN (%1$s)), -1)
            ORDER BY sequence) AS e
      """;

  private final JdbcTemplate jdbc;
  private final String readSnapshot;
  private final String readMany;
  private final String lockAndReadMany;
  private final String lockAndReadOne;

  /**
   * @param aggregates the types whose streams are read, each with its {@link Revision}
   */
  StreamReader(JdbcTemplate jdbc, Collection<Class<?>> aggregates) {
    this.jdbc = jdbc;
    String revisions =
        aggregates.stream()
            .map(type -> "('%s', '%s')".formatted(type.getSimpleName(), revision(type)))
            .collect(Collectors.joining(", "));
    this.readSnapshot = READ_SNAPSHOT.formatted(revisions);
    this.readMany = READ.formatted(revisions);
    this.lockAndReadMany = LOCK_AND_READ.formatted(revisions);
    this.lockAndReadOne = LOCK_AND_READ_ONE.formatted(revisions);
  }

  private static String revision(Class<?> type) {
    return type.getAnnotation(Revision.class).value();
  }

  List<DomainEventData<?>> events(String aggregateId, long from) {
    return jdbc.query(READ_EVENTS, (row, n) -> entry(row), aggregateId, from);
  }

  /** The snapshot, if there is one. */
  List<DomainEventData<?>> snapshot(String aggregateId) {
    return jdbc.query(readSnapshot, (row, n) -> entry(row), aggregateId);
  }

  /** What streams hold, those that hold nothing included. Nothing is locked. */
  Map<String, TransactionContext.Stream> read(List<String> aggregateIds) {
    Map<String, TransactionContext.Stream> streams = empty(aggregateIds);
    jdbc.query(
        readMany,
        row -> {
          add(row, streams);
        },
        aggregateIds.toArray(String[]::new),
        aggregateIds.toArray(String[]::new));
    return streams;
  }

  /**
   * Locks streams until the transaction ends, in a fixed order, and keeps what they hold for the
   * rest of it.
   */
  void lockAndReadAhead(List<String> aggregateIds) {
    TransactionContext context = TransactionContext.current();
    Map<String, TransactionContext.Stream> streams = empty(aggregateIds);
    jdbc.execute(
        (ConnectionCallback<Void>)
            connection -> {
              try (PreparedStatement statement = lockAndRead(connection, aggregateIds)) {
                statement.execute();
                statement.getMoreResults();
                try (ResultSet row = statement.getResultSet()) {
                  while (row.next()) {
                    add(row, streams);
                  }
                }
              }
              return null;
            });
    streams.forEach(context::keep);
  }

  private static Map<String, TransactionContext.Stream> empty(List<String> aggregateIds) {
    Map<String, TransactionContext.Stream> streams = new HashMap<>();
    aggregateIds.forEach(
        id ->
            streams.put(id, new TransactionContext.Stream(new ArrayList<>(1), new ArrayList<>())));
    return streams;
  }

  private static void add(ResultSet row, Map<String, TransactionContext.Stream> streams)
      throws SQLException {
    TransactionContext.Stream stream = streams.get(row.getString("aggregate_id"));
    (row.getBoolean("is_snapshot") ? stream.snapshot() : stream.events()).add(entry(row));
  }

  private PreparedStatement lockAndRead(Connection connection, List<String> ids)
      throws SQLException {
    PreparedStatement statement;
    if (ids.size() == 1) {
      statement = connection.prepareStatement(lockAndReadOne);
      for (int parameter = 1; parameter <= 4; parameter++) {
        statement.setString(parameter, ids.get(0));
      }
    } else {
      statement = connection.prepareStatement(lockAndReadMany);
      Array wanted = connection.createArrayOf("text", ids.toArray());
      for (int parameter = 1; parameter <= 3; parameter++) {
        statement.setArray(parameter, wanted);
      }
    }
    return statement;
  }

  private static DomainEventData<?> entry(ResultSet row) throws SQLException {
    Timestamp time = row.getTimestamp("time");
    Instant instant = time.toInstant();
    return new GenericDomainEventEntry<>(
        row.getString("aggregate_type"),
        row.getString("aggregate_id"),
        row.getLong("sequence"),
        row.getString("event_id"),
        instant,
        row.getString("type"),
        row.getString("revision"),
        row.getString("payload"),
        row.getString("metadata"));
  }
}
