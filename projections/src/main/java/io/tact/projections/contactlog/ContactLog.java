package io.tact.projections.contactlog;

import com.fasterxml.jackson.databind.node.TextNode;
import io.tact.projections.history.RecordedEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers questions about contacts. */
public final class ContactLog {

  /**
   * The model may be a moment behind: then the contact is among the events that it has not seen.
   */
  private static final String LOCATE =
      """
      SELECT customer_id, first_index FROM contact_log WHERE contact_id = ?
      UNION ALL
      (SELECT aggregate_id, index FROM event
       WHERE index > (SELECT position FROM read_model WHERE name = 'contact-log')
         AND type IN ('ContactApproved', 'ContactDeferred', 'ContactSuppressed', 'ContactImported')
         AND coalesce(payload::jsonb ->> 'contactId', payload::jsonb #>> '{contact,contactId}') = ?
       ORDER BY index LIMIT 1)
      LIMIT 1
      """;

  private static final String KNOWN =
      """
      SELECT contact_id FROM contact_log WHERE contact_id = ANY (?)
      UNION ALL
      SELECT contact_id
      FROM event CROSS JOIN LATERAL (
        SELECT coalesce(payload::jsonb ->> 'contactId', payload::jsonb #>> '{contact,contactId}') AS contact_id) AS named
      WHERE index > (SELECT position FROM read_model WHERE name = 'contact-log')
        AND type IN ('ContactApproved', 'ContactDeferred', 'ContactSuppressed', 'ContactImported')
        AND contact_id = ANY (?)
      """;

  private static final String EVENTS =
      """
      SELECT * FROM event
      WHERE aggregate_id = ? AND index >= ? AND strpos(payload, ?) > 0
        AND coalesce(payload::jsonb ->> 'contactId', payload::jsonb #>> '{contact,contactId}') = ?
      ORDER BY index
      """;

  private static final String WITHDRAWN = "WITHDRAWN";

  /**
   * A rare reason and a frequent one are read by different indexes, so the values must be known.
   */
  private static final String PLAN_BY_VALUES = "SET LOCAL plan_cache_mode = force_custom_plan";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  public ContactLog(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Where a contact stands in the history: its customer and its first event. */
  record Place(String customerId, long firstIndex) {}

  /** A contact as the history tells it now, with every write that was answered before. */
  public Optional<ContactDetails> find(String contactId) {
    return locate(contactId)
        .map(place -> ContactStory.tell(contactId, place.customerId(), eventsOf(contactId, place)));
  }

  /** The customer of a contact. */
  public Optional<String> customerOf(String contactId) {
    return locate(contactId).map(Place::customerId);
  }

  /** Which of these ids stand for a contact, with every write that was answered before. */
  public Set<String> known(Collection<String> contactIds) {
    String[] asked = contactIds.toArray(String[]::new);
    return Set.copyOf(jdbc.queryForList(KNOWN, String.class, (Object) asked, (Object) asked));
  }

  private Optional<Place> locate(String contactId) {
    return jdbc
        .query(
            LOCATE, (row, n) -> new Place(row.getString(1), row.getLong(2)), contactId, contactId)
        .stream()
        .findFirst();
  }

  private List<RecordedEvent> eventsOf(String contactId, Place place) {
    return jdbc.query(
        EVENTS,
        (row, n) -> RecordedEvent.of(row),
        place.customerId(),
        place.firstIndex(),
        "\"contactId\":" + TextNode.valueOf(contactId),
        contactId);
  }

  /**
   * Contacts, the newest request first.
   *
   * @param before only contacts whose place in the list comes after that of this index
   * @param limit at most so many
   */
  public List<ContactRow> list(ContactQuery query, Optional<Long> before, int limit) {
    StringBuilder sql = new StringBuilder("SELECT * FROM contact_log WHERE true");
    List<Object> arguments = new ArrayList<>();
    when(query.customerId(), " AND customer_id = ?", sql, arguments);
    when(query.campaignId(), " AND campaign_id = ?", sql, arguments);
    decision(query.decision(), sql, arguments);
    outcomeOf(query, sql, arguments);
    when(query.reason(), " AND reasons <> '{}' AND reasons @> ARRAY[?::text]", sql, arguments);
    when(query.version(), " AND version = ?", sql, arguments);
    when(query.launchId(), " AND launch_id = ?", sql, arguments);
    when(query.from().map(ContactLog::utc), " AND requested_at >= ?", sql, arguments);
    when(query.to().map(ContactLog::utc), " AND requested_at < ?", sql, arguments);
    when(query.decidedFrom().map(ContactLog::utc), " AND decided_at >= ?", sql, arguments);
    when(query.decidedTo().map(ContactLog::utc), " AND decided_at < ?", sql, arguments);
    when(before, " AND first_index < ?", sql, arguments);
    sql.append(" ORDER BY first_index DESC LIMIT ?");
    arguments.add(limit);
    return transaction.execute(
        status -> {
          jdbc.execute(PLAN_BY_VALUES);
          return jdbc.query(sql.toString(), (row, n) -> ContactRow.of(row), arguments.toArray());
        });
  }

  private static void outcomeOf(ContactQuery query, StringBuilder sql, List<Object> arguments) {
    boolean withdrawn = query.outcome().filter(WITHDRAWN::equals).isPresent();
    if (withdrawn && query.journey().isPresent()) {
      when(query.journey(), " AND withdrawn_journey = ?", sql, arguments);
    } else if (withdrawn) {
      sql.append(" AND state = 'WITHDRAWN'");
    } else {
      when(query.journey(), " AND journey = ?", sql, arguments);
      query.outcome().ifPresent(stands -> sql.append(" AND state <> 'WITHDRAWN'"));
      decision(query.outcome(), sql, arguments);
    }
  }

  /** Says of those that an index is for that they are among them. */
  private static void decision(
      Optional<String> decision, StringBuilder sql, List<Object> arguments) {
    when(decision, " AND decision = ?::contact_answer", sql, arguments);
    decision
        .filter(answer -> !answer.equals("APPROVED"))
        .ifPresent(rarer -> sql.append(" AND decision <> 'APPROVED'"));
  }

  private static void when(
      Optional<?> value, String condition, StringBuilder sql, List<Object> arguments) {
    value.ifPresent(
        given -> {
          sql.append(condition);
          arguments.add(given);
        });
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
