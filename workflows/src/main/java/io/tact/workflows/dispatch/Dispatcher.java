package io.tact.workflows.dispatch;

import io.tact.domain.customer.CustomerTransaction;
import io.tact.domain.history.Actor;
import io.tact.workflows.worker.Bell;
import io.tact.workflows.worker.Failures;
import io.tact.workflows.worker.Retries;
import io.tact.workflows.worker.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends approved contacts, many at once.
 *
 * <p>With a gateway that shares the transaction, everything from asking the customer to recording
 * the receipt is one transaction. Any other gateway is called between two: the first asks and hides
 * the contact for a while, the second records. Where the node dies in between, the contact comes
 * out of hiding and is sent again under the same id.
 */
public final class Dispatcher implements Worker {

  /** For how long a contact that is being sent is hidden from other dispatchers. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  static final String ACTOR = "tact:dispatcher";
  private static final int BATCH = 400;

  private final DispatchQueue queue;
  private final Gateways gateways;
  private final Clearance clearance;
  private final CustomerTransaction customers;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public Dispatcher(
      DispatchQueue queue,
      List<ChannelGateway> gateways,
      CommandGateway commands,
      CustomerTransaction customers,
      TransactionTemplate transaction,
      Clock clock) {
    this.queue = queue;
    this.gateways = new Gateways(gateways);
    this.clearance = new Clearance(commands, queue, clock);
    this.customers = customers;
    this.transaction = transaction;
    this.clock = clock;
  }

  private record Parcel(ChannelGateway gateway, List<QueuedContact> contacts) {}

  @Override
  public String name() {
    return "dispatcher";
  }

  @Override
  public Bell bell() {
    return queue.bell();
  }

  @Override
  public Optional<Instant> nextDue() {
    return queue.lanes().nextDue();
  }

  @Override
  public int threads() {
    return 2;
  }

  @Override
  public int fullBatch() {
    return BATCH / 4;
  }

  @Override
  public int runOnce() {
    Instant now = clock.instant();
    List<Parcel> parcels = new ArrayList<>();
    int done =
        queue
            .lanes()
            .work(
                transaction,
                now,
                lane -> queue.due(lane, now, BATCH),
                contacts -> Actor.as(ACTOR, () -> dispatch(contacts, now, parcels)),
                this::tryAgain);
    parcels.forEach(this::send);
    return done;
  }

  private boolean dispatch(List<QueuedContact> contacts, Instant now, List<Parcel> parcels) {
    List<String> stopped = new ArrayList<>();
    overAll(
        contacts,
        () -> {
          gateways
              .sorted(contacts)
              .forEach(
                  (gateway, some) -> {
                    if (gateway.isEmpty()) {
                      reject(queue.takeDue(ids(some), now));
                    } else if (gateway.get().sharesTransaction()) {
                      sendWithin(gateway.get(), queue.takeDue(ids(some), now), stopped);
                    } else {
                      List<QueuedContact> hidden = queue.lease(ids(some), now, now.plus(LEASE));
                      List<QueuedContact> cleared = cleared(notGivenUp(hidden), stopped);
                      afterCommit(() -> parcels.add(new Parcel(gateway.get(), cleared)));
                    }
                  });
          return true;
        });
    // What the customer has put off or taken back has moved on by now; nothing is left to send.
    queue.take(stopped);
    return true;
  }

  private void sendWithin(
      ChannelGateway gateway, List<QueuedContact> contacts, List<String> stopped) {
    List<QueuedContact> cleared = cleared(contacts, stopped);
    if (cleared.size() < contacts.size()) {
      queue.add(contacts.stream().filter(c -> stopped.contains(c.contactId())).toList());
    }
    if (cleared.isEmpty()) {
      return;
    }
    List<SendResult> results = gateway.send(Clearance.messages(cleared));
    List<QueuedContact> tried = cleared.stream().map(QueuedContact::triedOnceMore).toList();
    queue.add(laterOnes(tried, results));
    clearance.record(tried, results);
  }

  /** Gives up what came out of hiding again and again without an answer. */
  private List<QueuedContact> notGivenUp(List<QueuedContact> hidden) {
    return hidden.stream()
        .filter(
            contact -> {
              boolean oneTooMany = contact.attempts() > Retries.MOST;
              if (oneTooMany) {
                queue.tryAgain(contact, contact.attempts(), "the channel never answered");
              }
              return !oneTooMany;
            })
        .toList();
  }

  private void send(Parcel parcel) {
    List<QueuedContact> contacts = parcel.contacts();
    if (contacts.isEmpty()) {
      return;
    }
    List<SendResult> results;
    try {
      results = parcel.gateway().send(Clearance.messages(contacts));
    } catch (RuntimeException e) {
      results = Collections.nCopies(contacts.size(), new SendResult.TryLater(Failures.reason(e)));
    }
    record(contacts, results);
  }

  private void record(List<QueuedContact> contacts, List<SendResult> results) {
    Actor.as(
        ACTOR,
        () ->
            overAll(
                contacts,
                () -> {
                  List<String> done = new ArrayList<>(ids(contacts));
                  done.removeAll(ids(clearance.record(contacts, results)));
                  return queue.take(done);
                }));
  }

  private void reject(List<QueuedContact> contacts) {
    clearance.record(
        contacts,
        Collections.nCopies(
            contacts.size(), new SendResult.Rejected("no gateway serves the channel")));
  }

  private List<QueuedContact> cleared(List<QueuedContact> contacts, List<String> stopped) {
    List<QueuedContact> cleared = clearance.cleared(contacts);
    if (cleared.size() < contacts.size()) {
      List<String> rest = new ArrayList<>(ids(contacts));
      rest.removeAll(ids(cleared));
      stopped.addAll(rest);
    }
    return cleared;
  }

  private void tryAgain(QueuedContact contact, RuntimeException failure) {
    String reason = Failures.reason(failure);
    LOG.warn("contact {} could not be sent: {}", contact.contactId(), reason);
    transaction.executeWithoutResult(
        status -> queue.tryAgain(contact, contact.attempts() + 1, reason));
  }

  private <T> T overAll(List<QueuedContact> contacts, Supplier<T> work) {
    return customers.over(
        contacts.stream().map(QueuedContact::customerId).distinct().toList(), work);
  }

  private static List<QueuedContact> laterOnes(
      List<QueuedContact> contacts, List<SendResult> results) {
    List<QueuedContact> later = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i) instanceof SendResult.TryLater) {
        later.add(contacts.get(i));
      }
    }
    return later;
  }

  private static List<String> ids(List<QueuedContact> contacts) {
    return contacts.stream().map(QueuedContact::contactId).toList();
  }

  private static void afterCommit(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }
}
