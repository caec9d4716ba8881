package io.tact.workflows.deployment;

import io.tact.domain.customer.CustomerTransaction;
import io.tact.domain.journey.Journey;
import io.tact.workflows.journey.JourneyVersions;
import io.tact.workflows.running.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Real journeys and a real database; the history is kept in memory, the engine only recorded. */
final class JourneyHouse implements JourneyDeployer, CustomerTransaction {

  final JdbcTemplate jdbc;
  final Journeys journeys;
  final List<String> deployed = new ArrayList<>();
  boolean engineRefuses;
  private final TransactionTemplate transaction;

  JourneyHouse() {
    DataSource database = Database.create();
    jdbc = new JdbcTemplate(database);
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    JourneyRows rows = new JourneyRows(jdbc);
    journeys =
        new Journeys(
            commands(rows),
            this,
            Inspections.plain(),
            new Diagrams(jdbc),
            rows,
            new JourneyViews(jdbc),
            this,
            new JourneyVersions(jdbc));
  }

  private static CommandGateway commands(JourneyRows rows) {
    EmbeddedEventStore store =
        EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
    store.subscribe(rows::appended);
    SimpleCommandBus bus = SimpleCommandBus.builder().build();
    AggregateAnnotationCommandHandler.<Journey>builder()
        .aggregateType(Journey.class)
        .repository(
            EventSourcingRepository.builder(Journey.class)
                .eventStore(store)
                .lockFactory(NullLockFactory.INSTANCE)
                .build())
        .build()
        .subscribe(bus);
    return DefaultCommandGateway.builder().commandBus(bus).build();
  }

  @Override
  public String deploy(String key, int version, byte[] bpmn) {
    if (engineRefuses) {
      throw new IllegalStateException("the engine does not take it");
    }
    deployed.add(new String(bpmn, java.nio.charset.StandardCharsets.UTF_8));
    return key + ":" + version + ":x";
  }

  @Override
  public <T> T over(Collection<String> customerIds, Supplier<T> work) {
    return transaction.execute(
        status -> {
          UnitOfWork<Message<?>> unit = DefaultUnitOfWork.startAndGet(null);
          try {
            T result = work.get();
            unit.commit();
            return result;
          } catch (RuntimeException | Error e) {
            if (unit.isActive()) {
              unit.rollback(e);
            }
            throw e;
          }
        });
  }

  void publish(byte[] bpmn) {
    Journeys.Draft draft = journeys.post(bpmn, "user:anna");
    journeys.submit(draft.key(), draft.version(), "user:anna");
    journeys.approve(draft.key(), draft.version(), "user:bert");
  }

  /** The event starts that are on, as "message journey/version". */
  List<String> starts() {
    return jdbc.queryForList(
        "SELECT message || ' ' || journey || '/' || version FROM journey_start ORDER BY 1",
        String.class);
  }
}
