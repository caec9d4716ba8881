package io.tact.tests.benchmarks;

import static io.tact.tests.running.Json.json;

import io.tact.tests.benchmarks.Figure.Bound;
import io.tact.tests.running.Journeys;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A launch of ten thousand, from the call to the last one ended or waiting, and what it took. */
final class LaunchFigures {

  private static final int RUNS = 3;
  private static final int WARM_UPS = 3;
  private static final long POLL_NANOS = 50_000_000;

  private LaunchFigures() {}

  static List<Figure> straight(Size size) {
    TwoSendsJourney journey = new TwoSendsJourney("w2", false);
    LaunchCost floor = BareEngine.launch(journey, size);
    LaunchCost tact = launch(journey, size);
    return List.of(
        new Figure(
            "launch W2", tact.perSecond(), "customers/s", floor.perSecond(), Bound.atLeast(20)),
        new Figure(
            "launch W2, CPU of application and database",
            tact.cpuMillis(),
            "ms/customer",
            floor.cpuMillis(),
            Bound.atMost(0.06)),
        new Figure(
            "launch W2, database",
            tact.bytes(),
            "bytes/customer",
            floor.bytes(),
            Bound.atMost(0.25)));
  }

  static List<Figure> waiting(Size size) {
    TwoSendsJourney journey = new TwoSendsJourney("w2-wait", true);
    LaunchCost floor = BareEngine.launch(journey, size);
    LaunchCost tact = launch(journey, size);
    return List.of(
        new Figure(
            "launch W2 with a wait, until all wait",
            tact.perSecond(),
            "customers/s",
            floor.perSecond(),
            Bound.atLeast(12)));
  }

  /** The median of some launches, each of customers of its own, after a warm-up. */
  private static LaunchCost launch(TwoSendsJourney journey, Size size) {
    try (BenchmarkDatabase database = BenchmarkDatabase.start();
        BenchmarkApplication tact = BenchmarkApplication.on(database)) {
      BenchmarkPolicy.inForce(tact);
      Journeys.publish(tact, journey.key(), journey.forTact().getBytes(StandardCharsets.UTF_8));
      for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
        measured(database, tact, journey, "warm-up-" + warmUp, size.launched() / 2);
      }
      List<LaunchCost> costs =
          IntStream.range(0, RUNS)
              .mapToObj(run -> measured(database, tact, journey, "run-" + run, size.launched()))
              .sorted(Comparator.comparingDouble(LaunchCost::perSecond))
              .toList();
      return costs.get(RUNS / 2);
    }
  }

  private static LaunchCost measured(
      BenchmarkDatabase database,
      BenchmarkApplication tact,
      TwoSendsJourney journey,
      String branch,
      int customers) {
    tact.importCustomers(branch, customers);
    JdbcClient sql = JdbcClient.create(tact.bean(DataSource.class));
    Followers.awaitQuiet(sql);
    long from = sql.sql("SELECT max(index) FROM event").query(Long.class).single();
    long bytes = database.bytes();
    double cpu = ProcessTree.ownCpuMillis() + database.cpuMillis();
    long start = System.nanoTime();
    tact.as("marketer")
        .post(
            "/api/journeys/" + journey.key() + "/launches",
            json(
                "{'audience':{'filter':{'combinator':'and','rules':"
                    + "[{'field':'branch','operator':'=','value':'%s'}]}}}",
                branch))
        .expect(201);
    while (entering(sql) || arrived(sql, journey, from) < customers) {
      LockSupport.parkNanos(POLL_NANOS);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Followers.awaitQuiet(sql);
    double cpuUsed = ProcessTree.ownCpuMillis() + database.cpuMillis() - cpu;
    return new LaunchCost(
        customers / seconds, cpuUsed / customers, (double) (database.bytes() - bytes) / customers);
  }

  /** Asked first: it costs next to nothing, while counting takes time from what is measured. */
  private static boolean entering(JdbcClient sql) {
    return sql.sql("SELECT EXISTS (SELECT 1 FROM launch_chunk)").query(Boolean.class).single();
  }

  /** One event a customer tells of its way to the end, or to the wait. */
  private static long arrived(JdbcClient sql, TwoSendsJourney journey, long from) {
    return sql.sql("SELECT count(*) FROM event WHERE index > ? AND type = 'JourneyAdvanced'")
        .param(from)
        .query(Long.class)
        .single();
  }
}
