package io.tact.projections.history;

import io.tact.domain.history.Actor;
import io.tact.domain.history.AppendListener;
import java.util.ArrayList;
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
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * Axon's event store with two additions: every event says who acted and what it belongs to, and
 * listeners share the appending transaction.
 */
final class History extends EmbeddedEventStore {

  private static final String DECIDED = History.class.getName() + ".decided";

  private final Supplier<List<AppendListener>> listeners;

  History(PostgresEventStorage storage, ObjectProvider<AppendListener> listeners) {
    super(EmbeddedEventStore.builder().storageEngine(storage));
    // Asked for at the first append: listeners may need what needs this store.
    this.listeners = SingletonSupplier.of(() -> listeners.orderedStream().toList());
  }

  @Override
  public void publish(List<? extends EventMessage<?>> events) {
    if (CurrentUnitOfWork.isStarted()) {
      decided().add(events);
    }
    Map<String, String> metadata = provenance();
    super.publish(events.stream().map(event -> event.withMetaData(metadata)).toList());
  }

  @Override
  protected void prepareCommit(List<? extends EventMessage<?>> events) {
    super.prepareCommit(events);
    listeners.get().forEach(listener -> listener.appended(events));
  }

  /** Spares the search through everything staged for streams that nothing was staged for. */
  @Override
  protected Stream<? extends DomainEventMessage<?>> stagedDomainEventMessages(String aggregateId) {
    return CurrentUnitOfWork.isStarted() && decided().streams.contains(aggregateId)
        ? super.stagedDomainEventMessages(aggregateId)
        : Stream.empty();
  }

  /** What the running transaction has decided; its handler comes before the one that appends. */
  private Decided decided() {
    UnitOfWork<?> root = CurrentUnitOfWork.get().root();
    return root.getOrComputeResource(
        DECIDED,
        key -> {
          Decided decided = new Decided();
          root.onPrepareCommit(unit -> tell(decided));
          return decided;
        });
  }

  private void tell(Decided decided) {
    for (List<EventMessage<?>> news = decided.news(); !news.isEmpty(); news = decided.news()) {
      List<EventMessage<?>> events = news;
      listeners.get().forEach(listener -> listener.appending(events));
    }
  }

  private static final class Decided {
    private final Set<String> streams = new HashSet<>();
    private final List<EventMessage<?>> events = new ArrayList<>();
    private final List<UnitOfWork<?>> units = new ArrayList<>();

    void add(List<? extends EventMessage<?>> some) {
      for (EventMessage<?> event : some) {
        events.add(event);
        units.add(CurrentUnitOfWork.get());
        if (event instanceof DomainEventMessage<?> domainEvent) {
          streams.add(domainEvent.getAggregateIdentifier());
        }
      }
    }

    /** Those of commands that have not failed, each once. */
    List<EventMessage<?>> news() {
      List<EventMessage<?>> news = new ArrayList<>(events.size());
      for (int i = 0; i < events.size(); i++) {
        if (!units.get(i).isRolledBack()) {
          news.add(events.get(i));
        }
      }
      events.clear();
      units.clear();
      return news;
    }
  }

  private static Map<String, String> provenance() {
    Map<String, String> metadata = new HashMap<>();
    String correlation = Actor.correlation().orElseGet(() -> TransactionContext.current().id());
    metadata.put(Actor.KEY, Actor.current());
    metadata.put(Actor.CORRELATION, correlation);
    // What no command caused was told to us: then the telling is the cause.
    metadata.put(Actor.CAUSATION, correlation);
    CurrentUnitOfWork.ifStarted(
        unit -> {
          if (unit.getMessage() != null) {
            metadata.put(Actor.CAUSATION, unit.getMessage().getIdentifier());
          }
        });
    return metadata;
  }
}
