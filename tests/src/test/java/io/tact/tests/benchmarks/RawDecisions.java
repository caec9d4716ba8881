package io.tact.tests.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The floor of a contact decision: BEGIN, SELECT the customer's contacts of seven days, INSERT one,
 * COMMIT.
 */
final class RawDecisions {

  private static final int THREADS = 8;

  private RawDecisions() {}

  static double perSecond(Size size) {
    try (BenchmarkDatabase database = BenchmarkDatabase.start();
        HikariDataSource source = database.pool(THREADS)) {
      JdbcClient sql = JdbcClient.create(source);
      sql.sql(
              """
              CREATE TABLE contact (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                customer_id text NOT NULL,
                channel text NOT NULL,
                category text NOT NULL,
                at timestamptz NOT NULL)
              """)
          .update();
      sql.sql("CREATE INDEX contact_of_customer ON contact (customer_id, at)").update();
      return SteadyLoad.perSecond(THREADS, size, thread -> new Decider(source, size.customers()));
    }
  }

  private static final class Decider implements SteadyLoad.Worker {

    private final int customers;
    private final Connection connection;
    private final PreparedStatement week;
    private final PreparedStatement insert;

    Decider(HikariDataSource source, int customers) {
      this.customers = customers;
      try {
        connection = source.getConnection();
        connection.setAutoCommit(false);
        week =
            connection.prepareStatement(
                "SELECT channel, category, at FROM contact"
                    + " WHERE customer_id = ? AND at > now() - interval '7 days'");
        insert =
            connection.prepareStatement(
                "INSERT INTO contact (customer_id, channel, category, at)"
                    + " VALUES (?, 'SMS', 'MARKETING', now())");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void once() throws SQLException {
      String customer = "c" + ThreadLocalRandom.current().nextInt(customers);
      week.setString(1, customer);
      try (ResultSet rows = week.executeQuery()) {
        while (rows.next()) {
          rows.getTimestamp(3);
        }
      }
      insert.setString(1, customer);
      insert.executeUpdate();
      connection.commit();
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
