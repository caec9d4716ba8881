package io.tact.workflows.dispatch;

import static io.tact.workflows.worker.Lanes.timestamp;

import io.tact.workflows.worker.Bell;
import io.tact.workflows.worker.Lanes;
import io.tact.workflows.worker.Retries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of approved contacts that are to be sent. */
public final class DispatchQueue {

  private static final int LOCK_SPACE = 302;

  private static final String ADD =
      """
      INSERT INTO dispatch (contact_id, customer_id, next_at, request, lane, channel, attempts)
      SELECT contact_id, customer_id, ?, request, lane, channel, attempts
      FROM unnest(?::text[], ?::text[], ?::bigint[], ?::int[], ?::text[], ?::int[])
           AS q (contact_id, customer_id, request, lane, channel, attempts)
      ON CONFLICT (contact_id) DO NOTHING
      """;

  private static final String COLUMNS = "contact_id, customer_id, channel, request, attempts";

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final Lanes lanes;
  private final Bell bell = new Bell();

  public DispatchQueue(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.lanes = new Lanes(jdbc, "dispatch", "next_at", LOCK_SPACE);
  }

  Bell bell() {
    return bell;
  }

  Lanes lanes() {
    return lanes;
  }

  /** Queues contacts, to be sent at once. */
  public void add(List<QueuedContact> contacts) {
    if (contacts.isEmpty()) {
      return;
    }
    jdbc.update(
        ADD,
        timestamp(clock.instant()),
        contacts.stream().map(QueuedContact::contactId).toArray(String[]::new),
        contacts.stream().map(QueuedContact::customerId).toArray(String[]::new),
        contacts.stream().map(QueuedContact::request).toArray(Long[]::new),
        contacts.stream().map(c -> (int) Lanes.of(c.customerId())).toArray(Integer[]::new),
        contacts.stream().map(QueuedContact::channel).toArray(String[]::new),
        contacts.stream().map(QueuedContact::attempts).toArray(Integer[]::new));
    bell.ringAfterCommit();
  }

  /** Removes contacts; answers those that were queued. */
  public List<QueuedContact> take(Collection<String> contactIds) {
    return contactIds.isEmpty()
        ? List.of()
        : jdbc.query(
            "DELETE FROM dispatch WHERE contact_id = ANY (?) RETURNING " + COLUMNS,
            (row, n) -> read(row),
            (Object) contactIds.toArray(String[]::new));
  }

  /** Removes those of the contacts that are due; answers them. */
  List<QueuedContact> takeDue(Collection<String> contactIds, Instant now) {
    return jdbc.query(
        "DELETE FROM dispatch WHERE contact_id = ANY (?) AND next_at <= ? RETURNING " + COLUMNS,
        (row, n) -> read(row),
        contactIds.toArray(String[]::new),
        timestamp(now));
  }

  public void removeAllOf(Collection<String> customerIds) {
    jdbc.update(
        "DELETE FROM dispatch WHERE lane = ANY (?) AND customer_id = ANY (?)",
        customerIds.stream().map(id -> (int) Lanes.of(id)).toArray(Integer[]::new),
        customerIds.toArray(String[]::new));
  }

  /** The contacts of a lane that are due, the longest due first. */
  List<QueuedContact> due(int lane, Instant now, int limit) {
    return jdbc.query(
        "SELECT "
            + COLUMNS
            + " FROM dispatch WHERE lane = ? AND next_at <= ? ORDER BY next_at LIMIT ?",
        (row, n) -> read(row),
        lane,
        timestamp(now),
        limit);
  }

  /** Hides those of the contacts that are due until the lease is over; answers them. */
  List<QueuedContact> lease(Collection<String> contactIds, Instant now, Instant until) {
    return jdbc.query(
        "UPDATE dispatch SET next_at = ?, attempts = attempts + 1"
            + " WHERE contact_id = ANY (?) AND next_at <= ? RETURNING "
            + COLUMNS,
        (row, n) -> read(row),
        timestamp(until),
        contactIds.toArray(String[]::new),
        timestamp(now));
  }

  /** Tries again later, or gives up after too many attempts. */
  void tryAgain(QueuedContact contact, int attempts, String reason) {
    Instant now = clock.instant();
    OffsetDateTime later = Retries.next(attempts, now).map(Lanes::timestamp).orElse(null);
    jdbc.update(
        """
        UPDATE dispatch SET attempts = ?, reason = ?, next_at = coalesce(?::timestamptz, 'infinity'),
               dead_since = CASE WHEN ?::timestamptz IS NULL THEN ?::timestamptz END
        WHERE contact_id = ?
        """,
        attempts,
        reason,
        later,
        later,
        timestamp(now),
        contact.contactId());
  }

  private static QueuedContact read(ResultSet row) throws SQLException {
    return new QueuedContact(
        row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getInt(5));
  }
}
