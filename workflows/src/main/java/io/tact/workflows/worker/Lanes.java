package io.tact.workflows.worker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A table that serves as a queue, parted into lanes by customer. A worker takes a lane for the
 * length of its transaction, so several workers, on any node, do not fetch the same rows. What must
 * not happen twice is settled under the lock of the customer all the same.
 *
 * <p>The table has a column {@code lane} and one with the instant at which a row falls due ({@code
 * infinity}: never), and an index over both.
 */
public final class Lanes {

  /** How many lanes a queue has. */
  public static final int COUNT = 8;

  private final JdbcTemplate jdbc;
  private final int lockSpace;
  private final String claim;
  private final String nextDue;

  /**
   * @param table the queue
   * @param due its column with the instant at which a row falls due
   * @param lockSpace distinguishes its advisory locks from those of other queues
   */
  public Lanes(JdbcTemplate jdbc, String table, String due, int lockSpace) {
    this.jdbc = jdbc;
    this.lockSpace = lockSpace;
    this.claim =
        """
        SELECT n %% %3$d FROM generate_series(?::int, ?::int) AS n
        WHERE CASE WHEN EXISTS (SELECT FROM %1$s q WHERE q.lane = n %% %3$d AND q.%2$s <= ?)
                   THEN pg_try_advisory_xact_lock(?, n %% %3$d) ELSE false END
        LIMIT 1
        """
            .formatted(table, due, COUNT);
    this.nextDue =
        """
        SELECT min(head.due) FROM generate_series(0, %3$d - 1) AS n
        CROSS JOIN LATERAL (SELECT q.%2$s AS due FROM %1$s q
                            WHERE q.lane = n AND q.%2$s < 'infinity' ORDER BY q.%2$s LIMIT 1) AS head
        """
            .formatted(table, due, COUNT);
  }

  /** The lane of a customer. */
  public static short of(String customerId) {
    return (short) Math.floorMod(customerId.hashCode(), COUNT);
  }

  /** Takes a lane in which something is due, until the transaction ends; empty where none is. */
  private Optional<Integer> claim(Instant now) {
    int first = ThreadLocalRandom.current().nextInt(COUNT);
    List<Integer> claimed =
        jdbc.queryForList(
            claim, Integer.class, first, first + COUNT - 1, timestamp(now), lockSpace);
    return claimed.stream().findFirst();
  }

  /**
   * Takes a lane and works on what is due in it, in one transaction; where that fails, piece by
   * piece in transactions of their own. Answers how many items that were.
   *
   * @param fetch reads what is due in a lane, without locking it
   * @param work works on items; must find out under the customers' locks whether they are still to
   *     be done
   * @param failed told of each item that cannot be done, outside a transaction
   */
  public <T> int work(
      TransactionTemplate transaction,
      Instant now,
      IntFunction<List<T>> fetch,
      Consumer<List<T>> work,
      BiConsumer<T, RuntimeException> failed) {
    List<T> batch = new ArrayList<>();
    try {
      Pieces.contained(
          () ->
              transaction.execute(
                  status -> {
                    claim(now).ifPresent(lane -> batch.addAll(fetch.apply(lane)));
                    if (!batch.isEmpty()) {
                      work.accept(batch);
                    }
                    return true;
                  }));
    } catch (RuntimeException e) {
      if (batch.isEmpty() || Failures.databaseIsAway(e)) {
        throw e;
      }
      Pieces.of(
          batch, piece -> transaction.executeWithoutResult(status -> work.accept(piece)), failed);
    }
    return batch.size();
  }

  /** When the next row falls due. */
  public Optional<Instant> nextDue() {
    return jdbc.query(nextDue, (row, n) -> instant(row, 1)).stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** An instant as a parameter of a statement. */
  public static OffsetDateTime timestamp(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  /** An instant of a row; empty for null. */
  public static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
