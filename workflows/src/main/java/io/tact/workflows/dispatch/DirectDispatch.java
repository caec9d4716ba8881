package io.tact.workflows.dispatch;

import io.tact.domain.contact.ContactRequest;
import io.tact.domain.customer.CustomerEvent.ContactApproved;
import io.tact.domain.customer.CustomerEvent.JourneyAdvanced;
import io.tact.domain.history.Actor;
import io.tact.domain.history.AppendListener;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  public DirectDispatch(
      List<ChannelGateway> gateways, CommandGateway commands, DispatchQueue queue, Clock clock) {
    this.gateways = new Gateways(gateways);
    this.clearance = new Clearance(commands, queue, clock);
  }

  @Override
  public void appending(List<? extends EventMessage<?>> events) {
    List<QueuedContact> approved = justApproved(events);
    if (!approved.isEmpty()) {
      Actor.as(Dispatcher.ACTOR, () -> send(approved));
    }
  }

  @Override
  public void appended(List<? extends EventMessage<?>> events) {}

  /**
   * Contacts asked for and approved here, whose customers have decided nothing since: they need not
   * be asked again before sending.
   */
  private static List<QueuedContact> justApproved(List<? extends EventMessage<?>> events) {
    Map<String, List<QueuedContact>> approved = new LinkedHashMap<>();
    for (EventMessage<?> event : events) {
      if (!(event instanceof DomainEventMessage<?> message)
          || message.getPayload() instanceof JourneyAdvanced) {
        continue;
      }
      String customerId = message.getAggregateIdentifier();
      if (message.getPayload() instanceof ContactApproved approval
          && approval.request().isPresent()) {
        approved
            .computeIfAbsent(customerId, id -> new ArrayList<>(1))
            .add(contact(message, approval.request().get()));
      } else {
        approved.remove(customerId);
      }
    }
    return approved.values().stream().flatMap(List::stream).toList();
  }

  private boolean send(List<QueuedContact> contacts) {
    gateways
        .sorted(contacts)
        .forEach(
            (gateway, some) ->
                gateway
                    .filter(ChannelGateway::sharesTransaction)
                    .ifPresent(
                        shared -> clearance.record(some, shared.send(Clearance.messages(some)))));
    return true;
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
