package io.tact.workflows.worker;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does work for many at once; where that fails, for halves and their halves, until the one that
 * fails stands alone. So one poisoned customer holds nobody else back.
 */
public final class Pieces {

  private static final int TRIES = 4;

  private Pieces() {}

  /**
   * An error that one item brings about, such as data that are nested too deep, is that item's
   * failure and must not hold the worker.
   */
  public static <R> R contained(Supplier<R> work) {
    try {
      return work.get();
    } catch (StackOverflowError | LinkageError e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param work done in a transaction of its own for the items it is given; leaves nothing where it
   *     throws
   * @param failed told of each item that cannot be done, and why
   * @throws RuntimeException where the database is away
   */
  public static <T> void of(
      List<T> items, Consumer<List<T>> work, BiConsumer<T, RuntimeException> failed) {
    try {
      patiently(
          () -> {
            work.accept(items);
            return true;
          });
    } catch (RuntimeException e) {
      if (Failures.databaseIsAway(e)) {
        throw e;
      } else if (items.size() == 1) {
        failed.accept(items.get(0), e);
      } else {
        int half = items.size() / 2;
        of(items.subList(0, half), work, failed);
        of(items.subList(half, items.size()), work, failed);
      }
    }
  }

  /** Tries again a few times where a failure may pass: conflicts with others mostly do. */
  public static <R> R patiently(Supplier<R> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return contained(work);
      } catch (RuntimeException e) {
        if (attempt == TRIES || !Failures.mayPass(e) || Failures.databaseIsAway(e)) {
          throw e;
        }
      }
    }
  }
}
