package io.tact.workflows.dispatch;

import io.tact.domain.contact.Channel;
import io.tact.workflows.worker.Bell;
import io.tact.workflows.worker.Lanes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the outbox channel has sent, for a person to read. */
public final class Outbox {

  private static final String LIST =
      """
      SELECT position, contact_id, customer_id, channel, request, sent_at FROM outbox
      WHERE position > ? AND position <= ? ORDER BY position LIMIT ?
      """;

  private static final String NEWEST = "SELECT coalesce(max(position), 0) FROM outbox";

  /** Who writes holds this lock from before the first position is drawn until all are seen. */
  private static final String WRITING =
      """
      SELECT virtualtransaction FROM pg_locks
      WHERE locktype = 'relation' AND relation = 'outbox'::regclass AND mode = 'RowExclusiveLock' AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      """;

  private static final Duration GLANCE = Duration.ofMillis(10);
  private static final int GLANCES = 100;

  private final JdbcTemplate jdbc;
  private final Letters letters;
  private final AtomicLong settled = new AtomicLong();

  public Outbox(JdbcTemplate jdbc, Letters letters) {
    this.jdbc = jdbc;
    this.letters = letters;
  }

  private record Row(long position, OutgoingMessage message, Instant sentAt) {}

  /**
   * The messages after a position, in the order of their positions. None appears later at or before
   * a position that was shown: where somebody is writing, it waits a moment for them.
   */
  public List<SentMessage> list(long after, int limit) {
    List<Row> rows = rows(after, settled(), limit);
    Map<String, Letters.Letter> opened = letters.open(rows.stream().map(Row::message).toList());
    return rows.stream().map(row -> show(row, opened.get(row.message().contactId()))).toList();
  }

  private long settled() {
    long newest = jdbc.queryForObject(NEWEST, Long.class);
    List<String> writing = writing();
    try {
      for (int n = 0; n < GLANCES && !writing.isEmpty(); n++) {
        Bell.pause(GLANCE);
        writing.retainAll(writing());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return writing.isEmpty() ? settled.accumulateAndGet(newest, Math::max) : settled.get();
  }

  private List<String> writing() {
    return jdbc.queryForList(WRITING, String.class);
  }

  private List<Row> rows(long after, long upTo, int limit) {
    return jdbc.query(
        LIST,
        (row, n) ->
            new Row(
                row.getLong(1),
                new OutgoingMessage(
                    row.getString(2),
                    row.getString(3),
                    new Channel(row.getString(4)),
                    row.getLong(5)),
                Lanes.instant(row, 6).orElseThrow()),
        after,
        upTo,
        limit);
  }

  private static SentMessage show(Row row, Letters.Letter letter) {
    OutgoingMessage message = row.message();
    return new SentMessage(
        row.position(),
        message.contactId(),
        message.customerId(),
        message.channel(),
        letter.address(),
        letter.content(),
        row.sentAt());
  }
}
