package io.tact.workflows.waiting;

import io.tact.domain.customer.CustomerCommand.DecideDueContacts;
import io.tact.domain.customer.CustomerTransaction;
import io.tact.domain.history.Actor;
import io.tact.workflows.worker.Bell;
import io.tact.workflows.worker.Failures;
import io.tact.workflows.worker.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has deferred contacts decided once their instant has come. The one scheduler of contacts: whoever
 * else asks a customer for something finds its due contacts decided first.
 */
public final class DueContacts implements Worker {

  private static final Logger LOG = LoggerFactory.getLogger(DueContacts.class);
  private static final int BATCH = 200;

  /** When to look again after something that the customer could not or would not decide. */
  private static final Duration REST = Duration.ofMinutes(1);

  private final WaitingContacts waiting;
  private final CustomerTransaction customers;
  private final CommandGateway commands;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public DueContacts(
      WaitingContacts waiting,
      CustomerTransaction customers,
      CommandGateway commands,
      TransactionTemplate transaction,
      Clock clock) {
    this.waiting = waiting;
    this.customers = customers;
    this.commands = commands;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "due-contacts";
  }

  @Override
  public Bell bell() {
    return waiting.bell();
  }

  @Override
  public Optional<Instant> nextDue() {
    return waiting.lanes().nextDue();
  }

  @Override
  public int fullBatch() {
    return BATCH;
  }

  @Override
  public int runOnce() {
    Instant now = clock.instant();
    return waiting
        .lanes()
        .work(
            transaction,
            now,
            lane -> waiting.due(lane, now, BATCH),
            due -> Actor.as("tact:scheduler", () -> decide(due, now)),
            this::letRest);
  }

  private int decide(List<String> due, Instant now) {
    customers.over(
        due,
        () -> {
          due.forEach(customer -> commands.sendAndWait(new DecideDueContacts(customer)));
          return due.size();
        });
    // Decided contacts are no longer due; what still is would otherwise come round for ever.
    return waiting.rest(due, now, now.plus(REST));
  }

  private void letRest(String customerId, RuntimeException failure) {
    LOG.warn("a customer's due contacts could not be decided: {}", Failures.reason(failure));
    Instant now = clock.instant();
    transaction.executeWithoutResult(
        status -> waiting.rest(List.of(customerId), now, now.plus(REST)));
  }
}
