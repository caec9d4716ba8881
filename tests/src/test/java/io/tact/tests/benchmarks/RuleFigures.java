package io.tact.tests.benchmarks;

import io.tact.tests.benchmarks.Figure.Bound;
import io.tact.tests.running.Policies;
import java.util.ArrayList;
import java.util.List;

/** What rules cost: decisions in bulk under 10 and 50 rules, beside those under one. */
final class RuleFigures {

  private static final int THREADS = 4;
  private static final int BULK = 250;

  private RuleFigures() {}

  static List<Figure> figures(Size size) {
    try (BenchmarkDatabase database = BenchmarkDatabase.start();
        BenchmarkApplication tact = BenchmarkApplication.on(database)) {
      tact.importCustomers("c", size.customers());
      Decisions decisions = new Decisions(tact);
      rate(1, tact, decisions, size);
      double one = rate(1, tact, decisions, size);
      List<Figure> figures = new ArrayList<>();
      for (int rules : new int[] {1, 10, 50}) {
        double rate = rules == 1 ? one : rate(rules, tact, decisions, size);
        figures.add(
            new Figure("decisions in bulk, rules: " + rules, rate, "1/s", one, Bound.atLeast(0.5)));
      }
      return figures;
    }
  }

  private static double rate(int rules, BenchmarkApplication tact, Decisions decisions, Size size) {
    Policies.inForce(tact, ManyRules.rules(rules));
    return BULK
        * SteadyLoad.perSecond(
            THREADS, size, thread -> () -> decisions.request(DecisionFigures.some(size, BULK)));
  }
}
