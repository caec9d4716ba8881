package io.tact.workflows.correlation;

import io.tact.domain.customer.CustomerEvent;
import io.tact.domain.customer.CustomerEvent.ContactWithdrawn;
import io.tact.domain.customer.CustomerEvent.CustomerErased;
import io.tact.domain.customer.CustomerEvent.Decided;
import io.tact.domain.customer.CustomerEvent.ReceiptRecorded;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/** Sums up the events of one transaction by contact. */
final class ContactMoves {

  private final Map<String, ContactMove> moves = new LinkedHashMap<>();
  private final Set<String> erased = new LinkedHashSet<>();

  static ContactMoves of(List<? extends EventMessage<?>> events) {
    ContactMoves moves = new ContactMoves();
    for (EventMessage<?> message : events) {
      if (message instanceof DomainEventMessage<?> domainEvent
          && message.getPayload() instanceof CustomerEvent event) {
        moves.note(domainEvent.getAggregateIdentifier(), domainEvent.getSequenceNumber(), event);
      }
    }
    return moves;
  }

  Set<String> erased() {
    return erased;
  }

  List<ContactMove> to(ContactMove.Place place) {
    return moves.values().stream().filter(move -> move.place() == place).toList();
  }

  private void note(String customerId, long sequence, CustomerEvent event) {
    if (event instanceof Decided decided) {
      of(customerId, decided.contactId()).decided(decided.request(), sequence, decided.decision());
    } else if (event instanceof ContactWithdrawn withdrawn) {
      of(customerId, withdrawn.contactId()).takenBack();
    } else if (event instanceof ReceiptRecorded receipt && moves.containsKey(receipt.contactId())) {
      moves.get(receipt.contactId()).sent();
    } else if (event instanceof CustomerErased) {
      erased.add(customerId);
    }
  }

  private ContactMove of(String customerId, String contactId) {
    return moves.computeIfAbsent(contactId, id -> new ContactMove(customerId, id));
  }
}
