package io.tact.tests.benchmarks;

import io.tact.tests.benchmarks.Figure.Bound;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rebuild of all read models, beside a plain read of the same events. */
final class RebuildFigure {

  private static final int BULK = 500;
  private static final int FETCH = 10_000;

  private RebuildFigure() {}

  static List<Figure> figures(Size size) {
    try (BenchmarkDatabase database = BenchmarkDatabase.start();
        BenchmarkApplication tact = BenchmarkApplication.on(database)) {
      BenchmarkPolicy.inForce(tact);
      int customers = Math.max(1_000, size.events() / 8);
      tact.importCustomers("c", customers);
      DataSource source = tact.bean(DataSource.class);
      JdbcClient sql = JdbcClient.create(source);
      Decisions decisions = new Decisions(tact);
      while (events(sql) < size.events()) {
        decisions.request(
            Stream.generate(() -> "c-" + ThreadLocalRandom.current().nextInt(customers))
                .distinct()
                .limit(BULK)
                .toList());
      }
      Followers.awaitQuiet(sql);
      long events = events(sql);
      double floor = events / plainRead(source);
      long start = System.nanoTime();
      Followers.rebuild(tact);
      double rebuilt = events / ((System.nanoTime() - start) / 1e9);
      return List.of(
          new Figure(
              "rebuild of all read models", rebuilt, "events/s", floor, Bound.atLeast(0.25)));
    }
  }

  private static long events(JdbcClient sql) {
    return sql.sql("SELECT count(*) FROM event").query(Long.class).single();
  }

  private static double plainRead(DataSource source) {
    long start = System.nanoTime();
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.setFetchSize(FETCH);
        try (ResultSet rows = statement.executeQuery("SELECT * FROM event ORDER BY index")) {
          int columns = rows.getMetaData().getColumnCount();
          while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
              rows.getString(column);
            }
          }
        }
      }
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
