package io.tact.domain.history;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who or what acts, for the metadata of every event: {@code user:anna}, {@code
 * channel:sms-gateway}, {@code journey:salary-day/2/SendSms}, {@code launch:01J...}, {@code
 * tact:scheduler}. Bound to the thread.
 */
public final class Actor {

  /** Metadata key: who acted. */
  public static final String KEY = "actor";

  /** Metadata key: what belongs together, such as one customer's journey or one call of the API. */
  public static final String CORRELATION = "correlationId";

  /** Metadata key: the command that the event answers. */
  public static final String CAUSATION = "causationId";

  private static final ThreadLocal<Bound> CURRENT = new ThreadLocal<>();

  private record Bound(String actor, Optional<String> correlationId) {}

  private Actor() {}

  /** The actor of this thread; {@code tact} where nobody said. */
  public static String current() {
    Bound bound = CURRENT.get();
    return bound == null ? "tact" : bound.actor();
  }

  /** What this thread's work belongs to; empty where nobody said: then it is the transaction. */
  public static Optional<String> correlation() {
    Bound bound = CURRENT.get();
    return bound == null ? Optional.empty() : bound.correlationId();
  }

  /** Runs the work on behalf of the actor, as part of whatever the thread is at. */
  public static <T> T as(String actor, Supplier<T> work) {
    return as(new Bound(actor, correlation()), work);
  }

  /** Runs the work on behalf of the actor, as part of what the correlation id names. */
  public static <T> T as(String actor, String correlationId, Supplier<T> work) {
    return as(new Bound(actor, Optional.of(correlationId)), work);
  }

  private static <T> T as(Bound bound, Supplier<T> work) {
    Bound before = CURRENT.get();
    CURRENT.set(bound);
    try {
      return work.get();
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }
}
