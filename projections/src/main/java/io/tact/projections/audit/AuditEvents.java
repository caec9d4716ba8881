package io.tact.projections.audit;

import com.fasterxml.jackson.databind.node.TextNode;
import io.tact.projections.contactlog.ContactLog;
import io.tact.projections.history.RecordedEvent;
import io.tact.projections.readmodel.Horizon;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers with events in the order of the history, up to the horizon: so pages never skip one. */
public final class AuditEvents {

  /** The types that the index of rare types leaves out. */
  private static final Set<String> EVERYDAY =
      Set.of(
          "ContactApproved",
          "ContactDeferred",
          "ContactSuppressed",
          "ContactImported",
          "ReceiptRecorded",
          "JourneyAdvanced",
          "InteractionRecorded",
          "CustomerRegistered",
          "ProfileChanged",
          "ConsentGranted");

  /** Word for word the condition of the index, so that the planner finds it. */
  private static final String IS_RARE =
      """
       AND type NOT IN ('ContactApproved', 'ContactDeferred', 'ContactSuppressed', 'ContactImported', 'ReceiptRecorded',
                       'JourneyAdvanced', 'InteractionRecorded', 'CustomerRegistered', 'ProfileChanged',
                       'ConsentGranted')
      """;

  private final JdbcTemplate jdbc;
  private final Horizon horizon;
  private final ContactLog contacts;

  public AuditEvents(JdbcTemplate jdbc, Horizon horizon, ContactLog contacts) {
    this.jdbc = jdbc;
    this.horizon = horizon;
    this.contacts = contacts;
  }

  /**
   * Events in the order of their indices.
   *
   * @param after only events with a greater index
   * @param limit at most so many
   */
  public List<RecordedEvent> list(AuditQuery query, long after, int limit) {
    Conditions conditions = new Conditions(after, horizon.settled());
    if (query.contactId().isPresent()) {
      String contactId = query.contactId().get();
      Optional<String> customer = contacts.customerOf(contactId);
      if (customer.isEmpty()) {
        return List.of();
      }
      conditions.contact(contactId, customer.get());
    }
    query.type().ifPresent(conditions::type);
    query.actor().ifPresent(conditions::actor);
    query.from().ifPresent(from -> conditions.and(" AND time >= ?", utc(from)));
    query.to().ifPresent(to -> conditions.and(" AND time < ?", utc(to)));
    return query
        .customerId()
        .map(customerId -> conditions.ofCustomer(customerId, limit))
        .orElseGet(() -> conditions.ofAll(limit));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** The growing SQL condition and its arguments. */
  private final class Conditions {
    private final StringBuilder sql = new StringBuilder("index > ? AND index <= ?");
    private final List<Object> arguments = new ArrayList<>();

    Conditions(long after, long upTo) {
      arguments.add(after);
      arguments.add(upTo);
    }

    void and(String condition, Object argument) {
      sql.append(condition);
      arguments.add(argument);
    }

    void actor(String actor) {
      String[] named = {actor, "user:" + actor, "channel:" + actor};
      and(" AND metadata::jsonb ->> 'actor' = ANY (?)", named);
    }

    void type(String type) {
      and(" AND type = ?", type);
      if (!EVERYDAY.contains(type)) {
        sql.append(IS_RARE);
      }
    }

    void contact(String contactId, String customerId) {
      and(" AND aggregate_id = ?", customerId);
      and(" AND strpos(payload, ?) > 0", "\"contactId\":" + TextNode.valueOf(contactId));
    }

    List<RecordedEvent> ofAll(int limit) {
      arguments.add(limit);
      return read("SELECT * FROM event WHERE " + sql + " ORDER BY index LIMIT ?", arguments);
    }

    /** Two index scans, one for the stream and one for what belongs to no stream. */
    List<RecordedEvent> ofCustomer(String customerId, int limit) {
      String select = "(SELECT * FROM event WHERE " + sql + " AND %s = ? ORDER BY index LIMIT ?)";
      List<Object> both = new ArrayList<>();
      for (int part = 0; part < 2; part++) {
        both.addAll(arguments);
        both.add(customerId);
        both.add(limit);
      }
      both.add(limit);
      return read(
          select.formatted("aggregate_id")
              + " UNION ALL "
              + select.formatted("customer_id")
              + " ORDER BY index LIMIT ?",
          both);
    }

    private List<RecordedEvent> read(String statement, List<Object> values) {
      return jdbc.query(statement, (row, n) -> RecordedEvent.of(row), values.toArray());
    }
  }
}
