package io.tact.projections.history;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Axon's storage engine over the tables {@code event} and {@code snapshot}: bulk appends, bulk
 * reads.
 */
final class PostgresEventStorage extends AbstractEventStorageEngine {

  private static final String READ_EVENTS =
      """
      SELECT aggregate_id, sequence, time, event_id, aggregate_type, type, revision, payload, metadata
      FROM event WHERE aggregate_id = ? AND sequence >= ? ORDER BY sequence
      """;

  private static final String READ_SNAPSHOT =
      """
      SELECT aggregate_id, sequence, time, event_id, aggregate_type, type, revision, payload, '{}' AS metadata
      FROM snapshot WHERE aggregate_id = ?
      """;

  /**
   * Locks, then reads, with one call to the database. Two statements all the same: what is read
   * must be read after the locks were granted. Of each stream its snapshot and, through the index,
   * only the events after it.
   */
  private static final String LOCK_AND_READ =
      """
      SELECT count(pg_advisory_xact_lock(ordered.key))
      FROM (SELECT hashtextextended(id, 0) AS key FROM unnest(?::text[]) AS wanted (id) ORDER BY 1) AS ordered;
      SELECT true AS is_snapshot, s.aggregate_id, s.sequence, s.time, s.event_id, s.aggregate_type, s.type,
             s.revision, s.payload, '{}' AS metadata
      FROM snapshot s WHERE s.aggregate_id = ANY (?)
      UNION ALL
      SELECT false, e.aggregate_id, e.sequence, e.time, e.event_id, e.aggregate_type, e.type,
             e.revision, e.payload, e.metadata
      FROM unnest(?::text[]) AS wanted (id)
           LEFT JOIN snapshot s ON s.aggregate_id = wanted.id
           CROSS JOIN LATERAL (
             SELECT * FROM event x
             WHERE x.aggregate_id = wanted.id AND x.sequence > coalesce(s.sequence, -1)
             ORDER BY x.sequence) e
      """;

  /** The same for one stream, which is the most frequent by far. */
  private static final String LOCK_AND_READ_ONE =
      """
      SELECT pg_advisory_xact_lock(hashtextextended(?, 0));
      SELECT true AS is_snapshot, aggregate_id, sequence, time, event_id, aggregate_type, type, revision, payload,
             '{}' AS metadata
      FROM snapshot WHERE aggregate_id = ?
      UNION ALL
      SELECT false, aggregate_id, sequence, time, event_id, aggregate_type, type, revision, payload, metadata
      FROM (SELECT * FROM event
            WHERE aggregate_id = ?
              AND sequence > coalesce((SELECT sequence FROM snapshot WHERE aggregate_id = ?), -1)
            ORDER BY sequence) AS e
      """;

  private static final String STORE_SNAPSHOT =
      """
      INSERT INTO snapshot (aggregate_id, sequence, time, event_id, aggregate_type, type, revision, payload)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (aggregate_id) DO UPDATE
      SET sequence = excluded.sequence, time = excluded.time, event_id = excluded.event_id,
          type = excluded.type, revision = excluded.revision, payload = excluded.payload
      WHERE snapshot.sequence < excluded.sequence
      """;

  private final JdbcTemplate jdbc;
  private final EventAppender appender;

  PostgresEventStorage(JdbcTemplate jdbc, Serializer serializer) {
    super(new Builder().serializers(serializer));
    this.jdbc = jdbc;
    this.appender = new EventAppender(jdbc);
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (events.isEmpty()) {
      return;
    }
    TransactionContext context = TransactionContext.current();
    try {
      appender.append(events, serializer);
    } catch (DuplicateKeyException e) {
      throw new ConcurrencyException("somebody else appended to a stream of this transaction", e);
    }
    for (EventMessage<?> event : events) {
      if (event instanceof DomainEventMessage<?> domainEvent) {
        context.forget(domainEvent.getAggregateIdentifier());
      }
    }
  }

  /**
   * Locks streams until the transaction ends, in a fixed order, and keeps what they hold for the
   * rest of it.
   */
  void lockAndReadAhead(List<String> aggregateIds) {
    TransactionContext context = TransactionContext.current();
    Map<String, TransactionContext.Stream> streams = new HashMap<>();
    aggregateIds.forEach(
        id ->
            streams.put(id, new TransactionContext.Stream(new ArrayList<>(1), new ArrayList<>())));
    jdbc.execute(
        (ConnectionCallback<Void>)
            connection -> {
              try (PreparedStatement statement = lockAndRead(connection, aggregateIds)) {
                statement.execute();
                statement.getMoreResults();
                try (ResultSet row = statement.getResultSet()) {
                  while (row.next()) {
                    var stream = streams.get(row.getString("aggregate_id"));
                    (row.getBoolean("is_snapshot") ? stream.snapshot() : stream.events())
                        .add(entry(row));
                  }
                }
              }
              return null;
            });
    streams.forEach(context::keep);
  }

  private static PreparedStatement lockAndRead(Connection connection, List<String> ids)
      throws SQLException {
    PreparedStatement statement;
    if (ids.size() == 1) {
      statement = connection.prepareStatement(LOCK_AND_READ_ONE);
      for (int parameter = 1; parameter <= 4; parameter++) {
        statement.setString(parameter, ids.get(0));
      }
    } else {
      statement = connection.prepareStatement(LOCK_AND_READ);
      Array wanted = connection.createArrayOf("text", ids.toArray());
      for (int parameter = 1; parameter <= 3; parameter++) {
        statement.setArray(parameter, wanted);
      }
    }
    return statement;
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readEventData(
      String identifier, long firstSequenceNumber) {
    TransactionContext.Stream ahead = readAheadOf(identifier);
    return ahead != null
        ? ahead.events().stream().filter(event -> event.getSequenceNumber() >= firstSequenceNumber)
        : read(READ_EVENTS, identifier, firstSequenceNumber);
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String identifier) {
    TransactionContext.Stream ahead = readAheadOf(identifier);
    return ahead != null ? ahead.snapshot().stream() : read(READ_SNAPSHOT, identifier);
  }

  private Stream<DomainEventData<?>> read(String sql, Object... arguments) {
    List<DomainEventData<?>> entries = jdbc.query(sql, (row, n) -> entry(row), arguments);
    return entries.stream();
  }

  /** The stream as this transaction read it ahead, or null. */
  private static TransactionContext.Stream readAheadOf(String identifier) {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? TransactionContext.current().readAhead(identifier)
        : null;
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    var payload = snapshot.serializePayload(serializer, String.class);
    jdbc.update(
        STORE_SNAPSHOT,
        snapshot.getAggregateIdentifier(),
        snapshot.getSequenceNumber(),
        OffsetDateTime.ofInstant(snapshot.getTimestamp(), ZoneOffset.UTC),
        snapshot.getIdentifier(),
        snapshot.getType(),
        payload.getType().getName(),
        payload.getType().getRevision(),
        payload.getData());
  }

  @Override
  protected Stream<? extends TrackedEventData<?>> readEventData(
      TrackingToken token, boolean mayBlock) {
    throw new UnsupportedOperationException("the history is followed by set-based read models");
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
    return Optional.ofNullable(
        jdbc.queryForObject(
            "SELECT max(sequence) FROM event WHERE aggregate_id = ?",
            Long.class,
            aggregateIdentifier));
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

  private static final class Builder extends AbstractEventStorageEngine.Builder {
    Builder serializers(Serializer serializer) {
      eventSerializer(serializer);
      snapshotSerializer(serializer);
      return this;
    }

    @Override
    protected void validate() {}
  }
}
