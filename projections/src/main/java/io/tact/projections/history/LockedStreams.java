package io.tact.projections.history;

/** The streams that the running transaction holds. */
public final class LockedStreams {

  private LockedStreams() {}

  /**
   * How many there are so far.
   *
   * @throws IllegalStateException outside a transaction
   */
  public static int count() {
    return TransactionContext.current().lockedCount();
  }
}
