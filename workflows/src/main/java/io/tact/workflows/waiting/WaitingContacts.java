package io.tact.workflows.waiting;

import static io.tact.workflows.worker.Lanes.timestamp;

import io.tact.domain.contact.JourneyStep;
import io.tact.domain.history.EventJson;
import io.tact.workflows.worker.Bell;
import io.tact.workflows.worker.Lanes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of deferred contacts. */
public final class WaitingContacts {

  private static final int LOCK_SPACE = 301;

  private static final String ADD =
      """
      INSERT INTO waiting_contact (contact_id, customer_id, next_try, request, lane, channel, step, campaign_id)
      SELECT contact_id, customer_id, until::timestamptz, request, lane, channel, step,
             (SELECT e.payload::json #>> '{request,campaignId}' FROM event AS e
              WHERE e.aggregate_id = w.customer_id AND e.sequence = w.request)
      FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::int[], ?::text[], ?::text[])
           AS w (contact_id, customer_id, until, request, lane, channel, step)
      ON CONFLICT (contact_id) DO UPDATE SET next_try = excluded.next_try
      """;

  private static final String POSTPONE =
      """
      UPDATE waiting_contact w SET next_try = p.until::timestamptz
      FROM unnest(?::text[], ?::text[]) AS p (contact_id, until)
      WHERE w.contact_id = p.contact_id RETURNING w.contact_id
      """;

  private static final String TAKE =
      """
      DELETE FROM waiting_contact WHERE contact_id = ANY (?)
      RETURNING contact_id, customer_id, channel, request, next_try, step
      """;

  private final JdbcTemplate jdbc;
  private final Lanes lanes;
  private final Bell bell = new Bell();

  public WaitingContacts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.lanes = new Lanes(jdbc, "waiting_contact", "next_try", LOCK_SPACE);
  }

  Bell bell() {
    return bell;
  }

  Lanes lanes() {
    return lanes;
  }

  public void add(List<WaitingContact> contacts) {
    if (contacts.isEmpty()) {
      return;
    }
    jdbc.update(
        ADD,
        contacts.stream().map(WaitingContact::contactId).toArray(String[]::new),
        contacts.stream().map(WaitingContact::customerId).toArray(String[]::new),
        contacts.stream().map(c -> c.until().toString()).toArray(String[]::new),
        contacts.stream().map(WaitingContact::request).toArray(Long[]::new),
        contacts.stream().map(c -> (int) Lanes.of(c.customerId())).toArray(Integer[]::new),
        contacts.stream().map(WaitingContact::channel).toArray(String[]::new),
        contacts.stream()
            .map(c -> c.step().map(EventJson::write).orElse(null))
            .toArray(String[]::new));
    bell.ringAfterCommit();
  }

  /** Gives waiting contacts a new instant. Answers those that wait; the others are not touched. */
  public Set<String> postpone(Map<String, Instant> until) {
    if (until.isEmpty()) {
      return Set.of();
    }
    String[] ids = until.keySet().toArray(String[]::new);
    String[] instants = until.values().stream().map(Instant::toString).toArray(String[]::new);
    bell.ringAfterCommit();
    return new HashSet<>(jdbc.query(POSTPONE, (row, n) -> row.getString(1), ids, instants));
  }

  /** Removes contacts; answers those that waited. */
  public List<WaitingContact> take(Collection<String> contactIds) {
    return contactIds.isEmpty()
        ? List.of()
        : jdbc.query(TAKE, (row, n) -> read(row), (Object) contactIds.toArray(String[]::new));
  }

  public void removeAllOf(Collection<String> customerIds) {
    jdbc.update(
        "DELETE FROM waiting_contact WHERE lane = ANY (?) AND customer_id = ANY (?)",
        customerIds.stream().map(id -> (int) Lanes.of(id)).toArray(Integer[]::new),
        customerIds.toArray(String[]::new));
  }

  /** Customers of a lane with contacts that are due, the longest due first. */
  List<String> due(int lane, Instant now, int limit) {
    return jdbc.queryForList(
        """
        SELECT customer_id FROM waiting_contact WHERE lane = ? AND next_try <= ?
        GROUP BY customer_id ORDER BY min(next_try), customer_id LIMIT ?
        """,
        String.class,
        lane,
        timestamp(now),
        limit);
  }

  /** Lets rest what is due now. Answers how many contacts that were. */
  int rest(List<String> customerIds, Instant now, Instant until) {
    return jdbc.update(
        "UPDATE waiting_contact SET next_try = ? WHERE lane = ANY (?) AND customer_id = ANY (?) AND next_try <= ?",
        timestamp(until),
        customerIds.stream().map(id -> (int) Lanes.of(id)).distinct().toArray(Integer[]::new),
        customerIds.toArray(String[]::new),
        timestamp(now));
  }

  private static WaitingContact read(ResultSet row) throws SQLException {
    return new WaitingContact(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        Lanes.instant(row, 5).orElseThrow(),
        Optional.ofNullable(row.getString(6)).map(step -> EventJson.read(step, JourneyStep.class)));
  }
}
