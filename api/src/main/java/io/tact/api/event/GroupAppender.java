package io.tact.api.event;

import io.tact.api.idempotency.Attempts;
import io.tact.domain.customer.CustomerTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Stores events that arrive together in one transaction: while one group is being written to disk
 * the next one gathers. Whoever brought an event waits until it is stored.
 */
@Component
class GroupAppender implements SmartLifecycle {

  private static final int MOST_AT_ONCE = 256;
  private static final int WRITERS = 2;

  private final CustomerTransaction transaction;
  private final InteractionLog log;
  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final List<Thread> writers = new ArrayList<>();
  private volatile boolean running;

  GroupAppender(CustomerTransaction transaction, InteractionLog log) {
    this.transaction = transaction;
    this.log = log;
  }

  /** The events of one request, all stored or none. */
  private record Waiting(List<InteractionLog.Told> told, CompletableFuture<Boolean> stored) {}

  /**
   * Returns when the events are stored; all of them, or, where this throws, none.
   *
   * @throws IllegalStateException once the application stops
   */
  void append(List<InteractionLog.Told> told) {
    Waiting waiting = new Waiting(told, new CompletableFuture<>());
    queue.add(waiting);
    if (!running) {
      refuseWaiting();
    }
    try {
      waiting.stored().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private void write() {
    List<Waiting> group = new ArrayList<>(MOST_AT_ONCE);
    try {
      while (running) {
        group.add(queue.take());
        queue.drainTo(group, MOST_AT_ONCE - 1);
        store(group);
        group.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Takes it that all is new, for a channel seldom repeats itself; looks only where that fails.
   * Where a group fails, each request stands for itself.
   */
  private void store(List<Waiting> group) {
    try {
      if (!storeAsNew(group)) {
        Attempts.of(() -> transaction.over(Set.of(), () -> log.appendNew(all(group))));
      }
      group.forEach(waiting -> waiting.stored().complete(true));
    } catch (RuntimeException | Error e) {
      if (group.size() == 1) {
        group.get(0).stored().completeExceptionally(e);
      } else {
        group.forEach(waiting -> store(List.of(waiting)));
      }
    }
  }

  private boolean storeAsNew(List<Waiting> group) {
    try {
      transaction.over(Set.of(), () -> log.append(all(group)));
      return true;
    } catch (RuntimeException e) {
      if (Attempts.cameBetween(e)) {
        return false;
      }
      throw e;
    }
  }

  private static List<InteractionLog.Told> all(List<Waiting> group) {
    return group.stream().flatMap(waiting -> waiting.told().stream()).toList();
  }

  @Override
  public void start() {
    running = true;
    for (int i = 1; i <= WRITERS; i++) {
      Thread writer = new Thread(this::write, "events-" + i);
      writer.setDaemon(true);
      writers.add(writer);
      writer.start();
    }
  }

  /**
   * Called after the web server has answered its last request, or has given up waiting for it: what
   * is being stored is stored, what waits is refused.
   */
  @Override
  public void stop() {
    running = false;
    writers.forEach(Thread::interrupt);
    writers.clear();
    refuseWaiting();
  }

  private void refuseWaiting() {
    List<Waiting> left = new ArrayList<>();
    queue.drainTo(left);
    left.forEach(
        waiting ->
            waiting
                .stored()
                .completeExceptionally(new IllegalStateException("the application stops")));
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return 0;
  }
}
