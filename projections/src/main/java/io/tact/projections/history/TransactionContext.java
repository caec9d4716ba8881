package io.tact.projections.history;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventData;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the running database transaction has locked and read ahead. It ends with the transaction.
 */
final class TransactionContext implements TransactionSynchronization {

  private static final Object KEY = TransactionContext.class;

  private final String id = UlidCreator.getMonotonicUlid().toString();
  private final Set<String> locked = new HashSet<>();
  private final Map<String, Stream> streams = new HashMap<>();

  /** A stream as it was read ahead: its latest snapshot, if any, and the events after it. */
  record Stream(List<DomainEventData<?>> snapshot, List<DomainEventData<?>> events) {}

  private TransactionContext() {}

  /**
   * The context of this thread's transaction.
   *
   * @throws IllegalStateException outside a transaction: a write to the history must never go
   *     without one
   */
  static TransactionContext current() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("no database transaction is active");
    }
    TransactionContext context =
        (TransactionContext) TransactionSynchronizationManager.getResource(KEY);
    if (context == null) {
      context = new TransactionContext();
      TransactionSynchronizationManager.bindResource(KEY, context);
      TransactionSynchronizationManager.registerSynchronization(context);
    }
    return context;
  }

  /** Identifies the transaction: the correlation id of events whose actor gives none. */
  String id() {
    return id;
  }

  /** The ids among these that are not locked yet; they count as locked from now on. */
  List<String> lockMissing(Set<String> customerIds) {
    return customerIds.stream().filter(locked::add).toList();
  }

  int lockedCount() {
    return locked.size();
  }

  void keep(String aggregateId, Stream stream) {
    streams.put(aggregateId, stream);
  }

  /** The stream read ahead, or null where it was not; an append makes it forgotten. */
  Stream readAhead(String aggregateId) {
    return streams.get(aggregateId);
  }

  void forget(String aggregateId) {
    streams.remove(aggregateId);
  }

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResource(KEY);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(KEY, this);
  }

  @Override
  public void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
  }
}
