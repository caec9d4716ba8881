package io.tact.workflows.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tact.domain.customer.CustomerTransaction;
import io.tact.domain.history.AppendListener;
import io.tact.domain.history.EventJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A history of the plainest kind: events are stored and listeners told at the end of a customer
 * transaction; commands are answered by whatever a test says.
 */
public final class Neighbours implements CustomerTransaction {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
  private final ThreadLocal<List<EventMessage<?>>> staged = new ThreadLocal<>();
  private final Map<String, Long> sequences = new HashMap<>();
  final List<AppendListener> listeners = new ArrayList<>();

  Neighbours(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  CommandGateway commands() {
    return DefaultCommandGateway.builder().commandBus(bus).build();
  }

  public <C> void answer(Class<C> command, Function<C, Object> answer) {
    bus.subscribe(command.getName(), message -> answer.apply(command.cast(message.getPayload())));
  }

  @Override
  public <T> T over(Collection<String> customerIds, Supplier<T> work) {
    if (staged.get() != null) {
      return work.get();
    }
    return transaction.execute(
        status -> {
          staged.set(new ArrayList<>());
          try {
            T result = work.get();
            tellBeforeAppending();
            append(staged.get());
            return result;
          } finally {
            staged.remove();
          }
        });
  }

  /** Something happens to a customer; in a transaction of its own where none runs. */
  public void happens(String customerId, Object event) {
    over(
        List.of(customerId),
        () -> {
          long sequence = sequences.merge(customerId, 0L, (old, none) -> old + 1);
          EventMessage<?> message =
              new GenericDomainEventMessage<>("Customer", customerId, sequence, event);
          return staged.get().add(message);
        });
  }

  /** Something happens that belongs to no aggregate. */
  public void happens(Object event) {
    over(List.of(), () -> staged.get().add(GenericEventMessage.asEventMessage(event)));
  }

  private void tellBeforeAppending() {
    int told = 0;
    while (told < staged.get().size()) {
      List<EventMessage<?>> news = List.copyOf(staged.get().subList(told, staged.get().size()));
      told += news.size();
      listeners.forEach(listener -> listener.appending(news));
    }
  }

  private void append(List<EventMessage<?>> events) {
    for (EventMessage<?> event : events) {
      boolean ofAggregate = event instanceof DomainEventMessage<?>;
      jdbc.update(
          "INSERT INTO event (sequence, event_id, aggregate_type, aggregate_id, type, payload) VALUES (?, ?, ?, ?, ?, ?)",
          ofAggregate ? ((DomainEventMessage<?>) event).getSequenceNumber() : 0L,
          event.getIdentifier(),
          ofAggregate ? "Customer" : null,
          ofAggregate
              ? ((DomainEventMessage<?>) event).getAggregateIdentifier()
              : event.getIdentifier(),
          event.getPayloadType().getSimpleName(),
          json(event.getPayload()));
    }
    listeners.forEach(listener -> listener.appended(events));
  }

  private static String json(Object payload) {
    try {
      return EventJson.mapper().writeValueAsString(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
