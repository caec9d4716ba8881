package io.tact.workflows.correlation;

import static io.tact.workflows.correlation.ContactMove.Place.OVER;
import static io.tact.workflows.correlation.ContactMove.Place.TAKEN_BACK;
import static io.tact.workflows.correlation.ContactMove.Place.TO_BE_SENT;
import static io.tact.workflows.correlation.ContactMove.Place.WAITING;

import io.tact.domain.history.AppendListener;
import io.tact.workflows.dispatch.DispatchQueue;
import io.tact.workflows.dispatch.QueuedContact;
import io.tact.workflows.waiting.WaitingContact;
import io.tact.workflows.waiting.WaitingContacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.core.annotation.Order;

/**
 * Moves contacts between the queues as they are decided: deferred ones wait, approved ones are to
 * be sent, and the journey step that waited for a decision is told of it. A few statements for all
 * events of a transaction, none where nothing moves.
 */
@Order(10)
public final class ContactQueues implements AppendListener {

  private final WaitingContacts waiting;
  private final DispatchQueue dispatch;
  private final JourneySignals signals;

  public ContactQueues(WaitingContacts waiting, DispatchQueue dispatch, JourneySignals signals) {
    this.waiting = waiting;
    this.dispatch = dispatch;
    this.signals = signals;
  }

  @Override
  public void appended(List<? extends EventMessage<?>> events) {
    ContactMoves moves = ContactMoves.of(events);
    takeBack(moves.to(TAKEN_BACK));
    decided(moves.to(TO_BE_SENT), moves.to(OVER));
    deferred(moves.to(WAITING));
    erased(moves.erased());
  }

  private void takeBack(List<ContactMove> moves) {
    List<String> ids = moves.stream().map(ContactMove::contactId).toList();
    waiting.take(ids);
    dispatch.take(ids);
  }

  private void decided(List<ContactMove> toBeSent, List<ContactMove> over) {
    List<QueuedContact> queued = new ArrayList<>(toBeSent.size());
    List<JourneySignals.Addressed> told = new ArrayList<>();
    Map<String, ContactMove> waited = new LinkedHashMap<>();
    for (ContactMove move : toBeSent) {
      if (move.isNew()) {
        queued.add(move.queued());
      } else {
        waited.put(move.contactId(), move);
      }
    }
    over.stream().filter(move -> !move.isNew()).forEach(move -> waited.put(move.contactId(), move));
    for (WaitingContact contact : waiting.take(waited.keySet())) {
      ContactMove move = waited.get(contact.contactId());
      if (move.place() == TO_BE_SENT) {
        queued.add(
            new QueuedContact(
                contact.contactId(),
                contact.customerId(),
                contact.channel(),
                contact.request(),
                0));
      }
      contact.step().map(move::tell).ifPresent(told::add);
    }
    tellNew(toBeSent, told);
    tellNew(over, told);
    dispatch.add(queued);
    signals.add(told);
  }

  private static void tellNew(List<ContactMove> moves, List<JourneySignals.Addressed> told) {
    moves.forEach(move -> move.stepLeftWaiting().map(move::tell).ifPresent(told::add));
  }

  private void deferred(List<ContactMove> moves) {
    List<WaitingContact> added = new ArrayList<>();
    Map<String, Instant> again = new LinkedHashMap<>();
    for (ContactMove move : moves) {
      if (move.isNew()) {
        added.add(move.waiting());
      } else {
        again.put(move.contactId(), move.until());
      }
    }
    Set<String> postponed = waiting.postpone(again);
    List<String> approvedBefore =
        again.keySet().stream().filter(id -> !postponed.contains(id)).toList();
    for (QueuedContact contact : dispatch.take(approvedBefore)) {
      added.add(
          new WaitingContact(
              contact.contactId(),
              contact.customerId(),
              contact.channel(),
              contact.request(),
              again.get(contact.contactId()),
              Optional.empty()));
    }
    waiting.add(added);
  }

  private void erased(Set<String> customerIds) {
    if (customerIds.isEmpty()) {
      return;
    }
    waiting.removeAllOf(customerIds);
    dispatch.removeAllOf(customerIds);
    signals.removeAllOf(customerIds);
  }
}
