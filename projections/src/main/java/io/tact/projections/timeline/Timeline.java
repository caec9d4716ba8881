package io.tact.projections.timeline;

import io.tact.domain.personal.PersonalDataVault;
import io.tact.projections.history.RecordedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers with everything that happened to a customer and everything channels told of them. */
public final class Timeline {

  private static final String READ =
      """
      WITH page AS (
        (SELECT * FROM event WHERE aggregate_id = ? AND aggregate_type IS NOT NULL AND index < ?
         %1$s ORDER BY sequence DESC LIMIT ?)
        UNION ALL
        (SELECT * FROM event WHERE customer_id = ? AND index < ? %1$s ORDER BY index DESC LIMIT ?)
        ORDER BY index DESC LIMIT ?)
      SELECT page.*, channel, category, journey FROM page LEFT JOIN contact_log ON contact_id =
        CASE WHEN type IN ('ContactApproved', 'ContactDeferred', 'ContactSuppressed', 'ContactWithdrawn',
                           'ReceiptRecorded') THEN payload::jsonb ->> 'contactId' END
      ORDER BY index DESC
      """;

  private static final String OF_TYPES = "AND type = ANY (?)";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final PersonalParts personal;

  public Timeline(JdbcTemplate jdbc, TransactionTemplate transaction, PersonalDataVault vault) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.personal = new PersonalParts(vault);
  }

  /**
   * A part of the story, the newest first; empty for an unknown customer.
   *
   * @param masked whether personal values are hidden
   * @param types only events of these types; of every type where none is named
   * @param before only events with a smaller index
   * @param limit at most so many
   */
  public List<TimelineEntry> of(
      String customerId,
      boolean masked,
      Collection<String> types,
      Optional<Long> before,
      int limit) {
    // In one transaction the customer's key is read once.
    return transaction.execute(
        status -> read(customerId, masked, types, before.orElse(Long.MAX_VALUE), limit));
  }

  private List<TimelineEntry> read(
      String customerId, boolean masked, Collection<String> types, long end, int limit) {
    List<Object> values = new ArrayList<>();
    for (int part = 0; part < 2; part++) {
      values.add(customerId);
      values.add(end);
      if (!types.isEmpty()) {
        values.add(types.toArray(String[]::new));
      }
      values.add(limit);
    }
    values.add(limit);
    return jdbc.query(
        READ.formatted(types.isEmpty() ? "" : OF_TYPES),
        (row, n) -> entry(customerId, masked, RecordedEvent.of(row), TimelineEntry.Contact.of(row)),
        values.toArray());
  }

  private TimelineEntry entry(
      String customerId,
      boolean masked,
      RecordedEvent event,
      Optional<TimelineEntry.Contact> contact) {
    return new TimelineEntry(
        event.index(),
        event.eventId(),
        event.type(),
        event.time(),
        event.actor(),
        event.cause(),
        contact,
        personal.open(customerId, event.type(), event.payload(), masked));
  }
}
