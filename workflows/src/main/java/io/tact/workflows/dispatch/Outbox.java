package io.tact.workflows.dispatch;

import io.tact.domain.contact.Channel;
import io.tact.workflows.worker.Lanes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the outbox channel has sent, for a person to read. */
public final class Outbox {

  private static final Pattern POSITION = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

  private static final String LIST =
      """
      SELECT written_in, message_id, contact_id, customer_id, channel, request, sent_at FROM outbox
      WHERE (written_in, message_id) > (?, ?)
        AND written_in < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
      ORDER BY written_in, message_id LIMIT ?
      """;

  private final JdbcTemplate jdbc;
  private final Letters letters;

  public Outbox(JdbcTemplate jdbc, Letters letters) {
    this.jdbc = jdbc;
    this.letters = letters;
  }

  /**
   * A page of messages in the order sent.
   *
   * @param next where the following page begins; empty at the end
   */
  public record Page(List<SentMessage> items, Optional<String> next) {}

  private record Row(String position, OutgoingMessage message, Instant sentAt) {}

  /**
   * The messages after a page's {@code next}.
   *
   * @throws IllegalArgumentException if {@code after} is none
   */
  public Page list(Optional<String> after, int limit) {
    Matcher position = POSITION.matcher(after.orElse("0-0"));
    if (!position.matches()) {
      throw new IllegalArgumentException("after: not the next of a page");
    }
    List<Row> rows =
        rows(Long.parseLong(position.group(1)), Long.parseLong(position.group(2)), limit + 1);
    List<Row> shown = rows.subList(0, Math.min(limit, rows.size()));
    Map<String, Letters.Letter> opened = letters.open(shown.stream().map(Row::message).toList());
    return new Page(
        shown.stream().map(row -> show(row, opened.get(row.message().contactId()))).toList(),
        rows.size() > limit
            ? Optional.of(shown.get(shown.size() - 1).position())
            : Optional.empty());
  }

  private List<Row> rows(long writtenIn, long messageId, int limit) {
    return jdbc.query(
        LIST,
        (row, n) ->
            new Row(
                row.getLong(1) + "-" + row.getLong(2),
                new OutgoingMessage(
                    row.getString(3),
                    row.getString(4),
                    new Channel(row.getString(5)),
                    row.getLong(6)),
                Lanes.instant(row, 7).orElseThrow()),
        writtenIn,
        messageId,
        limit);
  }

  private static SentMessage show(Row row, Letters.Letter letter) {
    OutgoingMessage message = row.message();
    return new SentMessage(
        message.contactId(),
        message.customerId(),
        message.channel(),
        letter.address(),
        letter.content(),
        row.sentAt());
  }
}
