package io.tact.projections.history;

import io.tact.domain.campaign.Campaign;
import io.tact.domain.campaign.Campaigns;
import io.tact.domain.customer.Customer;
import io.tact.domain.customer.Surroundings;
import io.tact.domain.history.AppendListener;
import io.tact.domain.journey.Journey;
import io.tact.domain.launch.Launch;
import io.tact.domain.policy.PolicyBook;
import io.tact.domain.policy.PolicyInForce;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wires Axon by hand, so that what holds the caps exact is plain to see: one transaction manager,
 * locks in the database in place of Axon's own, snapshots by count, no retries inside a
 * transaction.
 */
@Configuration(proxyBeanMethods = false)
public class HistoryConfiguration {

  /** Events after which a new snapshot is taken: bounds what loading a customer costs. */
  private static final int SNAPSHOT_EVERY = 50;

  /** Snapshots that may wait to be taken; the next event asks again for those that may not. */
  private static final int SNAPSHOTS_WAITING = 1_000;

  private static final List<Class<?>> AGGREGATES =
      List.of(Campaign.class, Customer.class, Journey.class, Launch.class, PolicyBook.class);

  @Bean
  TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
    return new SpringTransactionManager(transactions);
  }

  @Bean
  StreamReader streamReader(JdbcTemplate jdbc) {
    return new StreamReader(jdbc, AGGREGATES);
  }

  @Bean
  PostgresEventStorage eventStorage(JdbcTemplate jdbc, StreamReader reader) {
    return new PostgresEventStorage(jdbc, new EventSerializer(), reader);
  }

  @Bean
  EventStore eventStore(
      PostgresEventStorage storage, ObjectProvider<AppendListener> listeners, Clock clock) {
    GenericEventMessage.clock = clock;
    return new History(storage, listeners);
  }

  @Bean
  PostgresCustomerTransaction customerTransaction(
      PlatformTransactionManager transactions, StreamReader reader) {
    return new PostgresCustomerTransaction(new TransactionTemplate(transactions), reader);
  }

  @Bean
  CommandBus commandBus(
      TransactionManager transactions, PostgresCustomerTransaction customerTransaction) {
    SimpleCommandBus bus = SimpleCommandBus.builder().build();
    bus.registerHandlerInterceptor(new CommandTransaction(transactions));
    bus.registerHandlerInterceptor(new StreamLock(customerTransaction));
    return bus;
  }

  @Bean
  CommandGateway commandGateway(CommandBus bus) {
    return DefaultCommandGateway.builder().commandBus(bus).build();
  }

  @Bean(destroyMethod = "shutdownNow")
  ExecutorService snapshotThread() {
    return new ThreadPoolExecutor(
        0,
        1,
        10,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(SNAPSHOTS_WAITING),
        task -> new Thread(task, "snapshots"),
        new ThreadPoolExecutor.DiscardPolicy());
  }

  @Bean
  Aggregates aggregates(
      CommandBus bus,
      EventStore store,
      TransactionManager transactions,
      ExecutorService snapshotThread,
      Clock clock,
      ObjectProvider<PolicyInForce> policy,
      Campaigns campaigns) {
    ParameterResolverFactory parameters =
        parameters(new Surroundings(clock, () -> policy.getObject().current(), campaigns));
    List<AggregateModel<?>> models =
        AGGREGATES.stream()
            .<AggregateModel<?>>map(
                type -> AnnotatedAggregateMetaModelFactory.inspectAggregate(type, parameters))
            .toList();
    Snapshotter snapshotter =
        AggregateSnapshotter.builder()
            .eventStore(store)
            .executor(snapshotThread)
            .transactionManager(transactions)
            .parameterResolverFactory(parameters)
            .aggregateFactories(
                models.stream().<AggregateFactory<?>>map(HistoryConfiguration::factory).toList())
            .build();
    SnapshotTriggerDefinition trigger =
        new EventCountSnapshotTriggerDefinition(snapshotter, SNAPSHOT_EVERY);
    models.forEach(model -> subscribe(model, bus, store, trigger));
    return new Aggregates(models);
  }

  @Bean
  HistoriesInMemory imaginedCustomers(StreamReader reader) {
    return new HistoriesInMemory(reader);
  }

  /** What handlers of commands may ask for. */
  static ParameterResolverFactory parameters(Surroundings around) {
    return MultiParameterResolverFactory.ordered(
        ClasspathParameterResolverFactory.forClass(Customer.class),
        new SimpleResourceParameterResolverFactory(List.of(around)));
  }

  /** The aggregates that answer commands. */
  record Aggregates(List<AggregateModel<?>> models) {}

  private static <T> AggregateFactory<T> factory(AggregateModel<T> model) {
    return new GenericAggregateFactory<>(model);
  }

  @SuppressWarnings("unchecked")
  static <T> void subscribe(
      AggregateModel<T> model,
      CommandBus bus,
      EventStore store,
      SnapshotTriggerDefinition trigger) {
    Class<T> type = (Class<T>) model.entityClass();
    EventSourcingRepository<T> repository =
        EventSourcingRepository.builder(type)
            .aggregateModel(model)
            .aggregateFactory(factory(model))
            .eventStore(store)
            .lockFactory(NullLockFactory.INSTANCE)
            .snapshotTriggerDefinition(trigger)
            .build();
    AggregateAnnotationCommandHandler.<T>builder()
        .aggregateType(type)
        .aggregateModel(model)
        .repository(repository)
        .commandTargetResolver(new Streams())
        .build()
        .subscribe(bus);
  }
}
