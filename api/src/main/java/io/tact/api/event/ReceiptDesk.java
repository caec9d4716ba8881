package io.tact.api.event;

import io.tact.api.idempotency.Attempts;
import io.tact.domain.customer.CustomerCommand.RecordReceipt;
import io.tact.domain.customer.CustomerRefusal;
import io.tact.domain.customer.CustomerTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Service;

/** Keeps receipts and tells the customers what they say, in one transaction. */
@Service
class ReceiptDesk {

  private final CustomerTransaction transaction;
  private final InteractionLog log;
  private final CommandGateway commands;
  private final Clock clock;

  ReceiptDesk(
      CustomerTransaction transaction, InteractionLog log, CommandGateway commands, Clock clock) {
    this.transaction = transaction;
    this.log = log;
    this.commands = commands;
    this.clock = clock;
  }

  void take(List<InteractionLog.Told> told) {
    Set<String> customers =
        told.stream()
            .map(InteractionLog.Told::event)
            .filter(event -> event.receipt().isPresent())
            .flatMap(event -> event.subject().stream())
            .collect(Collectors.toSet());
    Attempts.of(
        () ->
            transaction.over(
                customers,
                () -> {
                  log.appendNew(told).forEach(this::tellCustomer);
                  return true;
                }));
  }

  private void tellCustomer(ChannelEvent event) {
    if (event.receipt().isEmpty() || event.subject().isEmpty()) {
      return;
    }
    ReceiptNews news = event.receipt().get();
    Instant now = clock.instant();
    Instant at = event.time().filter(time -> time.isBefore(now)).orElse(now);
    try {
      commands.sendAndWait(
          new RecordReceipt(
              event.subject().get(), news.contactId(), news.receipt(), at, news.detail()));
    } catch (CustomerRefusal e) {
      // Kept in the history, and moves nothing: no such customer, or no such contact.
      return;
    }
  }
}
