package io.tact.projections.history;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * Streams as they stand in PostgreSQL, read once in a transaction; what is appended to them stays
 * in the memory of that transaction.
 */
final class ImaginedStorage extends AbstractEventStorageEngine {

  private final StreamReader reader;

  ImaginedStorage(Serializer serializer, StreamReader reader) {
    super(new Builder().serializers(serializer));
    this.reader = reader;
  }

  /** Reads streams that the running transaction has not read yet. */
  void readAhead(List<String> identifiers) {
    TransactionContext context = TransactionContext.current();
    List<String> missing =
        identifiers.stream().filter(id -> context.readAhead(id) == null).distinct().toList();
    if (!missing.isEmpty()) {
      reader.read(missing).forEach(context::keep);
    }
  }

  private TransactionContext.Stream stream(String identifier) {
    readAhead(List.of(identifier));
    return TransactionContext.current().readAhead(identifier);
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    for (EventMessage<?> event : events) {
      if (event instanceof DomainEventMessage<?> domainEvent) {
        stream(domainEvent.getAggregateIdentifier())
            .events()
            .add(
                new GenericDomainEventEntry<>(
                    domainEvent.getType(),
                    domainEvent.getAggregateIdentifier(),
                    domainEvent.getSequenceNumber(),
                    domainEvent.getIdentifier(),
                    domainEvent.getTimestamp(),
                    payload(domainEvent, serializer).getType().getName(),
                    payload(domainEvent, serializer).getType().getRevision(),
                    payload(domainEvent, serializer).getData(),
                    domainEvent.serializeMetaData(serializer, String.class).getData()));
      }
    }
  }

  private static SerializedObject<String> payload(EventMessage<?> event, Serializer serializer) {
    return event.serializePayload(serializer, String.class);
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readEventData(
      String identifier, long firstSequenceNumber) {
    return List.copyOf(stream(identifier).events()).stream()
        .filter(event -> event.getSequenceNumber() >= firstSequenceNumber);
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String identifier) {
    return stream(identifier).snapshot().stream();
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    throw new UnsupportedOperationException("nothing is kept of what is imagined");
  }

  @Override
  protected Stream<? extends TrackedEventData<?>> readEventData(
      TrackingToken token, boolean mayBlock) {
    throw new UnsupportedOperationException("nobody follows what is imagined");
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String identifier) {
    TransactionContext.Stream stream = stream(identifier);
    return Stream.concat(stream.snapshot().stream(), stream.events().stream())
        .map(DomainEventData::getSequenceNumber)
        .max(Long::compare);
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
