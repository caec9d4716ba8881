package io.tact.workflows.correlation;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The event types that any published journey has ever waited for or started on. All other events
 * need no look at the engine. Known to a second: a journey published on another node takes that
 * long to be noticed here.
 */
final class AwaitedMessages {

  private static final long FRESH_NANOS = Duration.ofMillis(500).toNanos();

  private final JdbcTemplate jdbc;
  private final AtomicReference<Known> known = new AtomicReference<>(nothing());

  private record Known(Set<String> types, long since) {}

  AwaitedMessages(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private static Known nothing() {
    return new Known(Set.of(), System.nanoTime() - 2 * FRESH_NANOS);
  }

  boolean contains(String type) {
    Known now = known.get();
    if (System.nanoTime() - now.since() > FRESH_NANOS) {
      Set<String> types =
          Set.copyOf(jdbc.queryForList("SELECT message FROM journey_message", String.class));
      Known read = new Known(types, System.nanoTime());
      // Where it was to be forgotten meanwhile, what was read may be older than that.
      known.compareAndSet(now, read);
      now = read;
    }
    return now.types().contains(type);
  }

  /** Looks again at the first question after the current transaction. */
  void forgetAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            known.set(nothing());
          }
        });
  }
}
