package io.tact.projections.history;

import io.tact.domain.customer.Customer;
import io.tact.domain.customer.CustomerEvent;
import io.tact.domain.customer.ImaginedCustomers;
import io.tact.domain.customer.Surroundings;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/**
 * The same aggregate behind a command bus and an event store of its own, over the memory of the
 * running transaction.
 */
final class HistoriesInMemory implements ImaginedCustomers {

  private final ImaginedStorage storage;

  HistoriesInMemory(StreamReader reader) {
    this.storage = new ImaginedStorage(new EventSerializer(), reader);
  }

  @Override
  public CommandGateway gateway(Surroundings around, BiConsumer<String, CustomerEvent> told) {
    SimpleCommandBus bus = SimpleCommandBus.builder().build();
    HistoryConfiguration.subscribe(
        AnnotatedAggregateMetaModelFactory.inspectAggregate(
            Customer.class, HistoryConfiguration.parameters(around)),
        bus,
        new TellingStore(storage, told),
        NoSnapshotTriggerDefinition.INSTANCE);
    return DefaultCommandGateway.builder().commandBus(bus).build();
  }

  @Override
  public void readAhead(Collection<String> customerIds) {
    storage.readAhead(List.copyOf(customerIds));
  }

  @Override
  public <T> T over(Supplier<T> work) {
    return CurrentUnitOfWork.isStarted()
        ? work.get()
        : PostgresCustomerTransaction.inUnitOfWork(work);
  }

  private static final class TellingStore extends EmbeddedEventStore {
    private final BiConsumer<String, CustomerEvent> told;

    TellingStore(EventStorageEngine storage, BiConsumer<String, CustomerEvent> told) {
      super(EmbeddedEventStore.builder().storageEngine(storage));
      this.told = told;
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
      super.publish(events);
      for (EventMessage<?> event : events) {
        if (event instanceof DomainEventMessage<?> domainEvent
            && event.getPayload() instanceof CustomerEvent happened) {
          told.accept(domainEvent.getAggregateIdentifier(), happened);
        }
      }
    }
  }
}
