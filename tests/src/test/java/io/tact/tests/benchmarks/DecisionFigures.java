package io.tact.tests.benchmarks;

import io.tact.tests.benchmarks.Figure.Bound;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Contact decisions a second: one a transaction, and in bulk as a launch makes them. */
final class DecisionFigures {

  private static final int SINGLE_THREADS = 8;
  private static final int BULK_THREADS = 4;
  private static final int BULK = 250;

  private DecisionFigures() {}

  static List<Figure> figures(Size size) {
    double floor = RawDecisions.perSecond(size);
    try (BenchmarkDatabase database = BenchmarkDatabase.start();
        BenchmarkApplication tact = BenchmarkApplication.on(database)) {
      BenchmarkPolicy.inForce(tact);
      tact.importCustomers("c", size.customers());
      Decisions decisions = new Decisions(tact);
      double single =
          SteadyLoad.perSecond(
              SINGLE_THREADS, size, thread -> () -> decisions.request(some(size, 1)));
      double bulk =
          BULK
              * SteadyLoad.perSecond(
                  BULK_THREADS, size, thread -> () -> decisions.request(some(size, BULK)));
      return List.of(
          new Figure("decisions, one a transaction", single, "1/s", floor, Bound.atLeast(0.4)),
          new Figure("decisions in bulk", bulk, "1/s", floor, Bound.atLeast(2)));
    }
  }

  /** Customers drawn by chance. */
  static List<String> some(Size size, int count) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return Stream.generate(() -> "c-" + random.nextInt(size.customers()))
        .distinct()
        .limit(count)
        .toList();
  }
}
