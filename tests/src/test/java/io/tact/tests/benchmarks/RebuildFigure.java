package io.tact.tests.benchmarks;

import io.tact.tests.benchmarks.Figure.Bound;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rebuild of all read models, beside a plain read of the same events. */
final class RebuildFigure {

  private static final int BULK = 500;

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
      double floor = events / PlainRead.seconds(source, "SELECT * FROM event ORDER BY index");
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
}
