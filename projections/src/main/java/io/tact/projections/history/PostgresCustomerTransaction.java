package io.tact.projections.history;

import io.tact.domain.customer.CustomerTransaction;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Locks by PostgreSQL's advisory locks, which every node honours and which end with the
 * transaction.
 */
final class PostgresCustomerTransaction implements CustomerTransaction {

  private final TransactionTemplate transaction;
  private final StreamReader reader;

  PostgresCustomerTransaction(TransactionTemplate transaction, StreamReader reader) {
    this.transaction = transaction;
    this.reader = reader;
  }

  @Override
  public <T> T over(Collection<String> customerIds, Supplier<T> work) {
    return transaction.execute(
        status -> {
          lock(new LinkedHashSet<>(customerIds));
          return CurrentUnitOfWork.isStarted() ? work.get() : inUnitOfWork(work);
        });
  }

  /**
   * Locks the streams and reads them ahead; those that this transaction holds already are left
   * alone.
   */
  void lock(Set<String> streams) {
    List<String> missing = TransactionContext.current().lockMissing(streams);
    if (missing.isEmpty()) {
      return;
    }
    reader.lockAndReadAhead(missing);
  }

  static <T> T inUnitOfWork(Supplier<T> work) {
    UnitOfWork<Message<?>> unit = DefaultUnitOfWork.startAndGet(null);
    T result;
    try {
      result = work.get();
    } catch (RuntimeException | Error e) {
      unit.rollback(e);
      throw e;
    }
    unit.commit();
    return result;
  }
}
