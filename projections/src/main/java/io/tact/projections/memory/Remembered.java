package io.tact.projections.memory;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something that is asked far more often than it changes: looked up at most every {@value
 * #FRESH_MILLIS} ms, so that what another node changed is known within a second.
 */
public final class Remembered<T> {

  private static final long FRESH_MILLIS = 500;

  private final Function<Optional<T>, T> look;
  private volatile Optional<Seen<T>> seen = Optional.empty();

  private record Seen<T>(T value, long atNanos, boolean forgotten) {
    boolean isFresh() {
      return !forgotten && System.nanoTime() - atNanos < FRESH_MILLIS * 1_000_000;
    }
  }

  /**
   * @param look looks it up; is given what was known before, parts of which may still hold
   */
  public Remembered(Function<Optional<T>, T> look) {
    this.look = look;
  }

  /** What was known less than {@value #FRESH_MILLIS} ms ago, or is now. */
  public T get() {
    Optional<Seen<T>> last = seen;
    return last.filter(Seen::isFresh).isPresent() ? last.get().value() : lookAnew();
  }

  private synchronized T lookAnew() {
    Optional<Seen<T>> last = seen;
    if (last.filter(Seen::isFresh).isPresent()) {
      return last.get().value();
    }
    long at = System.nanoTime();
    T value = look.apply(last.map(Seen::value));
    seen = Optional.of(new Seen<>(value, at, false));
    return value;
  }

  /** The next who asks looks anew. */
  public synchronized void forget() {
    seen = seen.map(last -> new Seen<>(last.value(), last.atNanos(), true));
  }

  /** Forgets once the running transaction has ended, however it ends. */
  public void forgetAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            forget();
          }
        });
  }
}
