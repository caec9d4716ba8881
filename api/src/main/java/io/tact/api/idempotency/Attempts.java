package io.tact.api.idempotency;

import io.tact.api.problem.ProblemException;
import java.util.function.Supplier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Does work that stands in one transaction again where another transaction came between. Locks make
 * that rare; what is left are two first sights of the same thing at the same instant.
 */
public final class Attempts {

  private static final int MOST = 5;

  private Attempts() {}

  /**
   * Never to be called inside a transaction: after a failure only a new one can do it again.
   *
   * @throws ProblemException 409 where it did not work out
   */
  public static <T> T of(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        if (!cameBetween(e)) {
          throw e;
        }
        if (attempt == MOST) {
          throw ProblemException.conflict(
              "CONCURRENT_CHANGE", "Somebody else changed the same thing; please repeat");
        }
      }
    }
  }

  /** Whether the work failed because of another transaction, or of what one has left. */
  public static boolean cameBetween(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof DuplicateKeyException
          || t instanceof ConcurrencyFailureException
          || t instanceof ConcurrencyException) {
        return true;
      }
    }
    return false;
  }
}
