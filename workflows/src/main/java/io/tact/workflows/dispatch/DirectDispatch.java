package io.tact.workflows.dispatch;

import io.tact.domain.contact.ContactRequest;
import io.tact.domain.customer.CustomerEvent.ContactApproved;
import io.tact.domain.history.Actor;
import io.tact.domain.history.AppendListener;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/**
 * Sends contacts in the very transaction that approves them, where their gateway shares it: the
 * customers are loaded and locked already, and nothing needs to be queued. Whatever is not sent
 * here goes the way of the queue.
 */
public final class DirectDispatch implements AppendListener {

  private final Gateways gateways;
  private final Clearance clearance;
  private final ThreadLocal<List<QueuedContact>> approved = new ThreadLocal<>();

  public DirectDispatch(
      List<ChannelGateway> gateways, CommandGateway commands, DispatchQueue queue, Clock clock) {
    this.gateways = new Gateways(gateways);
    this.clearance = new Clearance(commands, queue, clock);
  }

  /** Does the work of a customer transaction, then sends what was approved by it. */
  public <T> T sendingAtOnce(Supplier<T> work) {
    List<QueuedContact> contacts = new ArrayList<>();
    approved.set(contacts);
    T result;
    try {
      result = work.get();
    } finally {
      approved.remove();
    }
    return Actor.as(
        Dispatcher.ACTOR,
        () -> {
          send(contacts);
          return result;
        });
  }

  @Override
  public void staged(List<? extends EventMessage<?>> events) {
    List<QueuedContact> contacts = approved.get();
    if (contacts == null) {
      return;
    }
    for (EventMessage<?> event : events) {
      if (event instanceof DomainEventMessage<?> message
          && message.getPayload() instanceof ContactApproved approval
          && approval.request().isPresent()) {
        contacts.add(contact(message, approval.request().get()));
      }
    }
  }

  @Override
  public void appended(List<? extends EventMessage<?>> events) {}

  private void send(List<QueuedContact> contacts) {
    gateways
        .sorted(contacts)
        .forEach(
            (gateway, some) ->
                gateway
                    .filter(ChannelGateway::sharesTransaction)
                    .ifPresent(shared -> send(shared, clearance.cleared(some))));
  }

  private void send(ChannelGateway gateway, List<QueuedContact> cleared) {
    if (!cleared.isEmpty()) {
      clearance.record(cleared, gateway.send(Clearance.messages(cleared)));
    }
  }

  private static QueuedContact contact(DomainEventMessage<?> message, ContactRequest request) {
    return new QueuedContact(
        request.contactId(),
        message.getAggregateIdentifier(),
        request.channel().name(),
        message.getSequenceNumber(),
        0);
  }
}
