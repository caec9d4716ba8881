package io.tact.projections.contactlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.projections.TestDatabase;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The few contacts of a journey that were withdrawn, among many that were not. */
class WithdrawnContactsTest {

  /** Every thousandth was withdrawn, and a tenth that are another journey's. */
  private static final String MANY =
      """
      INSERT INTO contact_log (first_index, last_index, requested_at, version, state, decision, contact_id, customer_id,
                               channel, category, journey, reasons)
      SELECT n, n, now(), 1,
             (CASE WHEN n % 1000 = 0 OR n % 10 = 1 THEN 'WITHDRAWN' ELSE 'SENT' END)::contact_state, 'APPROVED',
             'c' || n, 'cust' || n % 500, 'SMS', 'MARKETING',
             CASE WHEN n % 10 = 1 THEN 'other' ELSE 'busy' END, '{}'
      FROM generate_series(1, 50000) AS n
      """;

  private final DataSource database = TestDatabase.fresh();
  private final JdbcTemplate jdbc = new JdbcTemplate(database);
  private final ContactLog log =
      new ContactLog(jdbc, new TransactionTemplate(new JdbcTransactionManager(database)));

  @Test
  void areReadByAnIndex() {
    jdbc.update(MANY);
    jdbc.execute("VACUUM ANALYZE contact_log");

    List<String> plan =
        jdbc.queryForList(
            "EXPLAIN ANALYZE SELECT * FROM contact_log WHERE true AND withdrawn_journey = 'busy'"
                + " AND version = 1 ORDER BY first_index DESC LIMIT 51",
            String.class);

    assertThat(String.join("\n", plan))
        .contains("Index Scan Backward using contact_log_withdrawn_journey_version_first_index_idx")
        .doesNotContain("Filter");
    assertThat(log.list(withdrawn(), Optional.empty(), 2))
        .extracting(ContactRow::contactId)
        .containsExactly("c50000", "c49000");
  }

  private static ContactQuery withdrawn() {
    return new ContactQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("WITHDRAWN"),
        Optional.empty(),
        Optional.of("busy"),
        Optional.of(1),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
