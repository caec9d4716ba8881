package io.tact.projections.whatif;

import io.tact.domain.campaign.CampaignHistory;
import io.tact.domain.customer.Replay;
import io.tact.domain.policy.ContactPolicy;
import io.tact.projections.campaign.CampaignHistories;
import io.tact.projections.history.CustomerHistories;
import io.tact.projections.readmodel.ReadModels;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Replays the contacts of some time under other policies. Histories are streamed from the store,
 * some customers at a time; a run holds no transaction open and writes nothing.
 */
final class WhatIf {

  private static final int CUSTOMERS_AT_ONCE = 200;

  /** Requests are decided at once or so; clocks of nodes may differ by that much. */
  private static final Duration SKEW = Duration.ofHours(1);

  private static final String CHOOSE =
      """
      CREATE TEMPORARY TABLE what_if_customer AS
      SELECT row_number() OVER (ORDER BY customer_id) AS number, customer_id
      FROM (SELECT DISTINCT customer_id FROM contact_log
            WHERE requested_at >= '%s' AND requested_at < '%s') AS asked
      """;

  private final DataSource database;
  private final ReadModels readModels;
  private final CustomerHistories histories;
  private final CampaignHistories campaigns;

  WhatIf(
      DataSource database,
      ReadModels readModels,
      CustomerHistories histories,
      CampaignHistories campaigns) {
    this.campaigns = campaigns;
    this.database = database;
    this.readModels = readModels;
    this.histories = histories;
  }

  /** Is told how far a run has come, and says whether it shall go on. */
  interface Progress {

    /**
     * Some more customers have been replayed.
     *
     * @throws CancellationException where the run shall end
     */
    void reached(long customers, long ofCustomers);
  }

  /**
   * Replays once, under each of the policies.
   *
   * @return the results, in the order of the policies
   */
  List<WhatIfResult> run(
      List<ContactPolicy> policies, Instant from, Instant to, Progress progress) {
    long upTo = readModels.awaitNewest("contact-log");
    List<WhatIfTally> tallies = policies.stream().map(WhatIfTally::new).toList();
    Replaying replaying = new Replaying(tallies, campaigns.read(upTo), from, to);
    try (Connection connection = database.getConnection()) {
      JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      try {
        progress.reached(0, 0);
        long customers = choose(jdbc, from, to);
        for (long done = 0; done < customers; done += CUSTOMERS_AT_ONCE) {
          progress.reached(done, customers);
          histories.read(page(jdbc, done), upTo).forEach(replaying::customer);
        }
        progress.reached(customers, customers);
      } finally {
        jdbc.execute("DROP TABLE IF EXISTS what_if_customer");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("no connection for a what-if", e);
    }
    return tallies.stream().map(WhatIfTally::result).toList();
  }

  private static long choose(JdbcTemplate jdbc, Instant from, Instant to) {
    jdbc.execute(
        CHOOSE.formatted(
            from.minus(SKEW).atOffset(ZoneOffset.UTC), to.plus(SKEW).atOffset(ZoneOffset.UTC)));
    jdbc.execute("CREATE INDEX ON what_if_customer (number)");
    jdbc.execute("ANALYZE what_if_customer");
    return jdbc.queryForObject("SELECT count(*) FROM what_if_customer", Long.class);
  }

  private static List<String> page(JdbcTemplate jdbc, long after) {
    return jdbc.queryForList(
        "SELECT customer_id FROM what_if_customer WHERE number > ? AND number <= ?",
        String.class,
        after,
        after + CUSTOMERS_AT_ONCE);
  }

  /** The same histories under each of the policies. */
  private record Replaying(
      List<WhatIfTally> tallies, CampaignHistory campaigns, Instant from, Instant to) {

    void customer(String customerId, List<Replay.Recorded> history) {
      for (WhatIfTally tally : tallies) {
        tally.add(customerId, Replay.of(customerId, history, tally.version(), campaigns, from, to));
      }
    }
  }
}
