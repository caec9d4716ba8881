package io.tact.projections.history;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Axon's storage engine over the tables {@code event} and {@code snapshot}: bulk appends, bulk
 * reads.
 */
final class PostgresEventStorage extends AbstractEventStorageEngine {

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
  private final StreamReader reader;

  PostgresEventStorage(JdbcTemplate jdbc, Serializer serializer, StreamReader reader) {
    super(new Builder().serializers(serializer));
    this.jdbc = jdbc;
    this.appender = new EventAppender(jdbc);
    this.reader = reader;
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

  @Override
  protected Stream<? extends DomainEventData<?>> readEventData(
      String identifier, long firstSequenceNumber) {
    TransactionContext.Stream ahead = readAheadOf(identifier);
    return ahead != null
        ? ahead.events().stream().filter(event -> event.getSequenceNumber() >= firstSequenceNumber)
        : reader.events(identifier, firstSequenceNumber).stream();
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String identifier) {
    TransactionContext.Stream ahead = readAheadOf(identifier);
    return ahead != null ? ahead.snapshot().stream() : reader.snapshot(identifier).stream();
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
