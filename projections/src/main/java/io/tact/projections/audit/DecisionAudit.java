package io.tact.projections.audit;

import io.tact.domain.contact.ContactDecision;
import io.tact.domain.customer.CustomerEvent;
import io.tact.domain.customer.DecisionCheck;
import io.tact.domain.policy.PolicyInForce;
import io.tact.projections.policy.PolicyBookRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes decisions of the history again and reports where the answer differs: that it never does is
 * what makes a decision explainable years later. Reads one customer at a time and writes nothing.
 */
public final class DecisionAudit {

  /** Differences that are reported; all are counted. */
  static final int MOST_REPORTED = 100;

  /** Evenly over the contacts of that time: who has more of them is drawn more often. */
  private static final String SAMPLE =
      """
      SELECT DISTINCT drawn.customer_id
      FROM (SELECT first + ((last - first) * random())::bigint AS place
            FROM (SELECT min(first_index) AS first, max(first_index) AS last FROM contact_log
                  WHERE requested_at >= ?::timestamptz AND requested_at < ?::timestamptz) AS span
                 CROSS JOIN generate_series(1, ?)) AS draw
           CROSS JOIN LATERAL (
             SELECT customer_id FROM contact_log
             WHERE first_index >= draw.place AND requested_at >= ?::timestamptz AND requested_at < ?::timestamptz
             ORDER BY first_index LIMIT 1) AS drawn
      """;

  private final EventStore history;
  private final PolicyBookRows policies;
  private final JdbcTemplate jdbc;

  public DecisionAudit(EventStore history, PolicyBookRows policies, JdbcTemplate jdbc) {
    this.history = history;
    this.policies = policies;
    this.jdbc = jdbc;
  }

  /**
   * A decision that would be another today.
   *
   * @param recorded what the history says
   * @param again what the same inputs give now
   */
  public record Difference(
      String customerId, String contactId, ContactDecision recorded, ContactDecision again) {}

  /**
   * What came of it.
   *
   * @param customers whose histories were gone through
   * @param decisions how many decisions were made again
   * @param differing how many of them came out otherwise
   * @param differences the first of those
   */
  public record Report(
      int customers, long decisions, long differing, List<Difference> differences) {}

  /** Checks a customer's whole history. */
  public Report ofCustomer(String customerId) {
    return of(List.of(customerId));
  }

  /**
   * Checks the whole histories of so many customers at most, drawn at random.
   *
   * @param from those with contacts asked for at this instant or later
   * @param to and before this one
   */
  public Report ofSample(int customers, Optional<Instant> from, Optional<Instant> to) {
    String first = from.map(Instant::toString).orElse("-infinity");
    String end = to.map(Instant::toString).orElse("infinity");
    return of(jdbc.queryForList(SAMPLE, String.class, first, end, customers, first, end));
  }

  private Report of(List<String> customerIds) {
    Map<Integer, PolicyInForce.Version> versions = new HashMap<>();
    List<Difference> differences = new ArrayList<>();
    long[] counts = new long[2];
    for (String customerId : customerIds) {
      DecisionCheck check =
          new DecisionCheck(customerId, number -> versions.computeIfAbsent(number, this::version));
      history
          .readEvents(customerId, 0)
          .asStream()
          .flatMap(event -> check.next((CustomerEvent) event.getPayload()).stream())
          .forEach(
              made -> {
                counts[0]++;
                if (made.differs()) {
                  counts[1]++;
                  if (differences.size() < MOST_REPORTED) {
                    differences.add(
                        new Difference(
                            customerId, made.contactId(), made.recorded(), made.again()));
                  }
                }
              });
    }
    return new Report(customerIds.size(), counts[0], counts[1], List.copyOf(differences));
  }

  private PolicyInForce.Version version(int number) {
    return new PolicyInForce.Version(
        number,
        policies
            .find(number)
            .orElseThrow(() -> new IllegalStateException("no such policy version: " + number)));
  }
}
