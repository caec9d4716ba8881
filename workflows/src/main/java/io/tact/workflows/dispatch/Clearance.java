package io.tact.workflows.dispatch;

import io.tact.domain.contact.Channel;
import io.tact.domain.contact.Receipt;
import io.tact.domain.customer.CustomerCommand.ClearForSending;
import io.tact.domain.customer.CustomerCommand.RecordReceipt;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Asks the customers before sending and tells them afterwards, in the caller's transaction. */
final class Clearance {

  private final CommandGateway commands;
  private final DispatchQueue queue;
  private final Clock clock;

  Clearance(CommandGateway commands, DispatchQueue queue, Clock clock) {
    this.commands = commands;
    this.queue = queue;
    this.clock = clock;
  }

  /** The contacts that may be sent now. */
  List<QueuedContact> cleared(List<QueuedContact> contacts) {
    List<QueuedContact> cleared = new ArrayList<>(contacts.size());
    for (QueuedContact contact : contacts) {
      boolean mayBeSent =
          commands.sendAndWait(new ClearForSending(contact.customerId(), contact.contactId()));
      if (mayBeSent) {
        cleared.add(contact);
      }
    }
    return cleared;
  }

  static List<OutgoingMessage> messages(List<QueuedContact> contacts) {
    return contacts.stream()
        .map(
            c ->
                new OutgoingMessage(
                    c.contactId(), c.customerId(), new Channel(c.channel()), c.request()))
        .toList();
  }

  /** Tells the customers what became of their contacts. Answers those to be tried again. */
  List<QueuedContact> record(List<QueuedContact> contacts, List<SendResult> results) {
    if (contacts.size() != results.size()) {
      throw new IllegalStateException("a gateway must answer to every message");
    }
    List<QueuedContact> again = new ArrayList<>();
    for (int i = 0; i < contacts.size(); i++) {
      QueuedContact contact = contacts.get(i);
      SendResult result = results.get(i);
      if (result instanceof SendResult.Sent) {
        record(contact, Receipt.SENT, Optional.empty());
      } else if (result instanceof SendResult.Rejected rejected) {
        record(contact, Receipt.FAILED, Optional.of(rejected.reason()));
      } else if (result instanceof SendResult.TryLater later) {
        queue.tryAgain(contact, contact.attempts(), later.reason());
        again.add(contact);
      }
    }
    return again;
  }

  private void record(QueuedContact contact, Receipt receipt, Optional<String> detail) {
    commands.sendAndWait(
        new RecordReceipt(
            contact.customerId(), contact.contactId(), receipt, clock.instant(), detail));
  }
}
