package io.tact.workflows.waiting;

import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.customer.CustomerEvent.ContactDeferred;
import io.tact.domain.history.EventJson;
import io.tact.workflows.worker.Lanes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The contacts of a customer that wait, in the order in which they will be decided. */
public final class WaitingLine {

  /** The request stands in the contact's first event, the latest deferral in its last. */
  private static final String OF_CUSTOMER =
      """
      SELECT first.payload::json ->> 'request' AS request,
             (SELECT e.payload FROM event AS e
              WHERE e.aggregate_id = w.customer_id AND e.sequence >= w.request AND e.type = 'ContactDeferred'
                AND e.payload::json ->> 'contactId' = w.contact_id
              ORDER BY e.sequence DESC LIMIT 1) AS deferral
      FROM waiting_contact AS w
           JOIN event AS first ON first.aggregate_id = w.customer_id AND first.sequence = w.request
      WHERE w.lane = ? AND w.customer_id = ?
      """;

  private static final Comparator<Waiting> IN_LINE =
      Comparator.comparing(Waiting::until)
          .thenComparing(waiting -> -waiting.request().priority())
          .thenComparing(waiting -> waiting.request().requestedAt());

  private final JdbcTemplate jdbc;

  public WaitingLine(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A contact that waits.
   *
   * @param request what was asked for
   * @param decision the latest deferral
   */
  public record Waiting(ContactRequest request, ContactDecision decision) {

    /** When it will be decided again. */
    public Instant until() {
      return decision.until().orElseThrow();
    }
  }

  /** The customer's waiting contacts; none for an unknown customer. */
  public List<Waiting> of(String customerId) {
    return jdbc
        .query(
            OF_CUSTOMER,
            (row, n) ->
                new Waiting(
                    EventJson.read(row.getString(1), ContactRequest.class),
                    EventJson.read(row.getString(2), ContactDeferred.class).decision()),
            (int) Lanes.of(customerId),
            customerId)
        .stream()
        .sorted(IN_LINE)
        .toList();
  }
}
