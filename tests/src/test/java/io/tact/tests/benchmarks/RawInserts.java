package io.tact.tests.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The floor of an event from a channel: INSERT of the same body, one a transaction. */
final class RawInserts {

  private RawInserts() {}

  static double perSecond(int threads, Size size) {
    try (BenchmarkDatabase database = BenchmarkDatabase.start();
        HikariDataSource source = database.pool(threads)) {
      JdbcClient.create(source)
          .sql("CREATE TABLE body (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text)")
          .update();
      return SteadyLoad.perSecond(threads, size, thread -> new Inserter(source, thread));
    }
  }

  private static final class Inserter implements SteadyLoad.Worker {

    private final int thread;
    private final Connection connection;
    private final PreparedStatement insert;
    private long number;

    Inserter(HikariDataSource source, int thread) {
      this.thread = thread;
      try {
        connection = source.getConnection();
        insert = connection.prepareStatement("INSERT INTO body (body) VALUES (?)");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void once() throws SQLException {
      insert.setString(1, BehaviourEvent.body(thread + "-" + number++, "c" + thread));
      insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
