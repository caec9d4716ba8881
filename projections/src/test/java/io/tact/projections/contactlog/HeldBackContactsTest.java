package io.tact.projections.contactlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.projections.TestDatabase;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The few contacts of the whole bank that were held back, among many that were not. */
class HeldBackContactsTest {

  /** A tenth was suppressed at night; long ago ten were held out, and ten were withdrawn. */
  private static final String MANY =
      """
      INSERT INTO contact_log (first_index, last_index, requested_at, state, decision, contact_id, customer_id,
                               channel, category, reasons)
      SELECT n, n, now(),
             (CASE WHEN n <= 10 THEN 'WITHDRAWN' WHEN held THEN 'SUPPRESSED' ELSE 'SENT' END)::contact_state,
             (CASE WHEN held THEN 'SUPPRESSED' ELSE 'APPROVED' END)::contact_answer,
             'c' || n, 'cust' || n % 500, 'SMS', 'MARKETING',
             CASE WHEN n <= 10 THEN '{WITHDRAWN}'::text[] WHEN n <= 20 THEN '{HOLD_OUT}' WHEN held THEN '{QUIET_HOURS}'
                  ELSE '{}' END
      FROM (SELECT n, n BETWEEN 11 AND 20 OR n % 10 = 0 AND n > 20 AS held FROM generate_series(1, 50000) AS n) AS made
      """;

  private final DataSource database = TestDatabase.fresh();
  private final JdbcTemplate jdbc = new JdbcTemplate(database);
  private final ContactLog log =
      new ContactLog(jdbc, new TransactionTemplate(new JdbcTransactionManager(database)));

  @BeforeEach
  void many() {
    jdbc.update(MANY);
    jdbc.execute("VACUUM ANALYZE contact_log");
  }

  @Test
  void areFoundByTheirOutcome() {
    assertThat(plan("state = 'WITHDRAWN'"))
        .contains("Index Scan Backward using contact_log_state_first_index_idx")
        .doesNotContain("Filter");
    assertThat(
            plan(
                "state <> 'WITHDRAWN' AND decision = 'SUPPRESSED'::text::contact_answer"
                    + " AND decision <> 'APPROVED'"))
        .contains("Index Scan Backward using contact_log_decision_first_index_idx");
    assertThat(ids(Optional.of("WITHDRAWN"), Optional.empty())).startsWith("c10", "c9").hasSize(10);
    assertThat(ids(Optional.of("SUPPRESSED"), Optional.empty())).startsWith("c50000", "c49990");
    assertThat(ids(Optional.of("APPROVED"), Optional.empty())).startsWith("c49999", "c49998");
  }

  @Test
  void areFoundByARareReason() {
    assertThat(plan("reasons <> '{}' AND reasons @> ARRAY['HOLD_OUT']"))
        .contains("Bitmap Index Scan on contact_log_reasons_idx");
    assertThat(ids(Optional.empty(), Optional.of("HOLD_OUT"))).startsWith("c20", "c19").hasSize(10);
    assertThat(ids(Optional.of("SUPPRESSED"), Optional.of("HOLD_OUT"))).hasSize(10);
    assertThat(ids(Optional.of("APPROVED"), Optional.of("HOLD_OUT"))).isEmpty();
  }

  @Test
  void areReadInTheOrderOfTheLogWhereTheReasonIsFrequent() {
    assertThat(plan("reasons <> '{}' AND reasons @> ARRAY['QUIET_HOURS']"))
        .contains("Index Scan Backward")
        .doesNotContain("Sort");
    assertThat(ids(Optional.empty(), Optional.of("QUIET_HOURS"))).startsWith("c50000", "c49990");
  }

  private String plan(String condition) {
    return String.join(
        "\n",
        jdbc.queryForList(
            "EXPLAIN ANALYZE SELECT * FROM contact_log WHERE true AND "
                + condition
                + " ORDER BY first_index DESC LIMIT 51",
            String.class));
  }

  private List<String> ids(Optional<String> outcome, Optional<String> reason) {
    ContactQuery query =
        new ContactQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            outcome,
            reason,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return log.list(query, Optional.empty(), 20).stream().map(ContactRow::contactId).toList();
  }
}
