package io.tact.projections.history;

import io.tact.domain.history.Actor;
import io.tact.domain.history.AppendListener;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * Axon's event store with two additions: every event says who acted and what it belongs to, and
 * listeners share the appending transaction.
 */
final class History extends EmbeddedEventStore {

  private static final String PUBLISHED_STREAMS = History.class.getName() + ".published";

  private final Supplier<List<AppendListener>> listeners;

  History(PostgresEventStorage storage, ObjectProvider<AppendListener> listeners) {
    super(EmbeddedEventStore.builder().storageEngine(storage));
    // Asked for at the first append: listeners may need what needs this store.
    this.listeners = SingletonSupplier.of(() -> listeners.orderedStream().toList());
  }

  @Override
  public void publish(List<? extends EventMessage<?>> events) {
    if (CurrentUnitOfWork.isStarted()) {
      Set<String> streams = publishedStreams();
      for (EventMessage<?> event : events) {
        if (event instanceof DomainEventMessage<?> domainEvent) {
          streams.add(domainEvent.getAggregateIdentifier());
        }
      }
    }
    Map<String, String> metadata = provenance();
    super.publish(events.stream().map(event -> event.withMetaData(metadata)).toList());
    if (CurrentUnitOfWork.isStarted()) {
      listeners.get().forEach(listener -> listener.staged(events));
    }
  }

  @Override
  protected void prepareCommit(List<? extends EventMessage<?>> events) {
    super.prepareCommit(events);
    listeners.get().forEach(listener -> listener.appended(events));
  }

  /** Spares the search through everything staged for streams that nothing was staged for. */
  @Override
  protected Stream<? extends DomainEventMessage<?>> stagedDomainEventMessages(String aggregateId) {
    return CurrentUnitOfWork.isStarted() && publishedStreams().contains(aggregateId)
        ? super.stagedDomainEventMessages(aggregateId)
        : Stream.empty();
  }

  private static Set<String> publishedStreams() {
    return CurrentUnitOfWork.get()
        .root()
        .getOrComputeResource(PUBLISHED_STREAMS, key -> new HashSet<>());
  }

  private static Map<String, String> provenance() {
    Map<String, String> metadata = new HashMap<>();
    metadata.put(Actor.KEY, Actor.current());
    metadata.put(
        Actor.CORRELATION, Actor.correlation().orElseGet(() -> TransactionContext.current().id()));
    CurrentUnitOfWork.ifStarted(
        unit -> {
          if (unit.getMessage() != null) {
            metadata.put(Actor.CAUSATION, unit.getMessage().getIdentifier());
          }
        });
    return metadata;
  }
}
