package io.tact.projections.readmodel;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The index up to which the history is settled: no event at or below it can be added any more,
 * because every transaction that could hold such an index has ended. Whoever reads the history in
 * portions reads up to here and never misses one.
 *
 * <p>An appending transaction fixes its id before it draws an index. So once all transactions that
 * had an id when the highest index was read have ended, everything up to that index is settled. The
 * ids handed out so far are read as the distance of the newest one from the snapshot's end: the end
 * alone leaves out transactions that are younger than the last one that ended.
 */
public final class Horizon {

  private static final String LOOK =
      """
      SELECT coalesce((SELECT max(index) FROM event), 0) AS highest,
             pg_snapshot_xmin(s)::text::bigint AS oldest_running,
             pg_snapshot_xmax(s)::text::bigint + age(pg_snapshot_xmax(s)::xid) AS next_id
      FROM pg_current_snapshot() AS s
      """;

  private final JdbcTemplate jdbc;
  private long settled;
  private Look waiting;

  private record Look(long highest, long oldestRunning, long nextId) {}

  public Horizon(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Looks anew, and never goes back. Inside a transaction it answers what it saw last: there the
   * newest id handed out cannot be told.
   */
  public synchronized long settled() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return settled;
    }
    Look look =
        jdbc.queryForObject(
            LOOK,
            (row, n) ->
                new Look(
                    row.getLong("highest"), row.getLong("oldest_running"), row.getLong("next_id")));
    if (look.oldestRunning() >= look.nextId()) {
      settle(look);
      waiting = null;
      return settled;
    }
    if (waiting != null && look.oldestRunning() >= waiting.nextId()) {
      settle(waiting);
      waiting = null;
    }
    if (waiting == null) {
      waiting = look;
    }
    return settled;
  }

  private void settle(Look look) {
    settled = Math.max(settled, look.highest());
  }
}
