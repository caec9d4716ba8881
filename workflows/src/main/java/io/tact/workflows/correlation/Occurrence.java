package io.tact.workflows.correlation;

import io.tact.domain.customer.CustomerEvent.ComplaintMade;
import io.tact.domain.customer.CustomerEvent.ConsentRevoked;
import io.tact.domain.customer.CustomerEvent.ReceiptRecorded;
import io.tact.domain.customer.InteractionRecorded;
import io.tact.workflows.correlation.Signal.Happening;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/** Something that may move a customer's journeys. */
record Occurrence(String customerId, Happening happening) {

  private static final String RECEIPT = "tact.receipt.";

  boolean isReceipt() {
    return happening.contactId().isPresent();
  }

  /** Finds in the events of a transaction what may move journeys. */
  static List<Occurrence> in(List<? extends EventMessage<?>> events) {
    List<Occurrence> found = new ArrayList<>();
    Map<String, Deque<String>> receipts = new HashMap<>();
    for (EventMessage<?> event : events) {
      if (event.getPayload() instanceof InteractionRecorded interaction
          && interaction.customerId().isPresent()) {
        String customerId = interaction.customerId().get();
        if (interaction.type().startsWith(RECEIPT)) {
          // The customer tells which contact it is about, and whether there is such a contact.
          receipts
              .computeIfAbsent(customerId + ' ' + interaction.type(), key -> new ArrayDeque<>())
              .add(event.getIdentifier());
        } else {
          found.add(
              new Occurrence(
                  customerId,
                  new Happening(
                      interaction.type(),
                      interaction.time(),
                      Optional.of(event.getIdentifier()),
                      Optional.empty())));
        }
      } else if (event instanceof DomainEventMessage<?> domainEvent) {
        ofReceipt(domainEvent, receipts).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Occurrence> ofReceipt(
      DomainEventMessage<?> event, Map<String, Deque<String>> receipts) {
    if (event.getPayload() instanceof ReceiptRecorded receipt) {
      String name = receipt.receipt().name().toLowerCase(Locale.ROOT);
      return Optional.of(ofReceipt(event, name, receipt.contactId(), receipts));
    } else if (event.getPayload() instanceof ComplaintMade complaint) {
      return complaint.contactId().map(id -> ofReceipt(event, "complained", id, receipts));
    } else if (event.getPayload() instanceof ConsentRevoked revoked) {
      return revoked.contactId().map(id -> ofReceipt(event, "unsubscribed", id, receipts));
    }
    return Optional.empty();
  }

  private static Occurrence ofReceipt(
      DomainEventMessage<?> event,
      String name,
      String contactId,
      Map<String, Deque<String>> receipts) {
    String customerId = event.getAggregateIdentifier();
    String type = RECEIPT + name;
    return new Occurrence(
        customerId,
        new Happening(
            type,
            event.getTimestamp(),
            Optional.ofNullable(receipts.get(customerId + ' ' + type)).map(Deque::poll),
            Optional.of(contactId)));
  }
}
