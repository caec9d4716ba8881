package io.tact.projections.readmodel;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The index up to which the history is settled: no event at or below it can be added any more,
 * because every transaction that could hold such an index has ended. Whoever reads the history in
 * portions reads up to here and never misses one.
 *
 * <p>Who appends holds PostgreSQL's row-exclusive lock on the table from before the first index is
 * drawn until the end of the transaction, and nobody else holds it. So once all who held it when
 * the highest index had been read have let it go, everything up to that index is settled.
 * Transactions that do not append hold nothing up, however long they are.
 */
public final class Horizon {

  static final String HIGHEST = "SELECT coalesce(max(index), 0) FROM event";

  private static final String APPENDING =
      """
      SELECT virtualtransaction FROM pg_locks
      WHERE locktype = 'relation' AND relation = 'event'::regclass AND mode = 'RowExclusiveLock' AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      """;

  private final JdbcTemplate jdbc;
  private long settled;
  private Look waiting = new Look(0, Set.of());

  /** The highest index, and who was appending after it had been read. */
  private record Look(long highest, Collection<String> appending) {}

  public Horizon(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Looks anew, and never goes back. Inside a transaction it answers what it saw last: there the
   * caller itself may be appending.
   */
  public synchronized long settled() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return settled;
    }
    long highest = jdbc.queryForObject(HIGHEST, Long.class);
    if (highest == settled) {
      return settled;
    }
    List<String> appending = jdbc.queryForList(APPENDING, String.class);
    if (appending.isEmpty()) {
      settled = highest;
    } else if (waiting.appending().stream().noneMatch(appending::contains)) {
      settled = Math.max(settled, waiting.highest());
      waiting = new Look(highest, Set.copyOf(appending));
    }
    return settled;
  }
}
