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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Locks by PostgreSQL's advisory locks, which every node honours and which end with the
 * transaction.
 */
final class PostgresCustomerTransaction implements CustomerTransaction {

  /** A statement of its own: what is read afterwards must be read after the lock was granted. */
  private static final String LOCK =
      """
      SELECT count(pg_advisory_xact_lock(ordered.key))
      FROM (SELECT hashtextextended(id, 0) AS key FROM unnest(?::text[]) AS wanted (id) ORDER BY 1) AS ordered
      """;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final PostgresEventStorage storage;

  PostgresCustomerTransaction(
      JdbcTemplate jdbc, TransactionTemplate transaction, PostgresEventStorage storage) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.storage = storage;
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
    String[] ids = missing.toArray(String[]::new);
    jdbc.query(LOCK, row -> {}, (Object) ids);
    storage.readAhead(missing);
  }

  private static <T> T inUnitOfWork(Supplier<T> work) {
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
