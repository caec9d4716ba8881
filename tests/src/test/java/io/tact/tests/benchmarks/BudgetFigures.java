package io.tact.tests.benchmarks;

import static io.tact.tests.running.Json.json;

import io.tact.tests.benchmarks.Figure.Bound;
import io.tact.tests.running.Policies;
import java.util.List;
import java.util.Optional;

/** What a budget costs: decisions for a campaign that has one, beside one that has none. */
final class BudgetFigures {

  private static final int SINGLE_THREADS = 8;
  private static final int BULK_THREADS = 4;
  private static final int BULK = 250;
  private static final int ROUNDS = 2;

  private BudgetFigures() {}

  static List<Figure> figures(Size size) {
    try (BenchmarkDatabase database = BenchmarkDatabase.start();
        BenchmarkApplication tact = BenchmarkApplication.on(database)) {
      Policies.inForce(tact, ManyRules.rules(6));
      tact.importCustomers("c", size.customers());
      campaign(tact, "without", "");
      campaign(
          tact,
          "with",
          ",'budget':{'contacts':1000000000,'money':{'amount':'1000000000','currency':'CNY'},"
              + "'unitCosts':{'SMS':'0.05'}}");
      Decisions decisions = new Decisions(tact);
      return List.of(
          figure("decisions with a budget, one a transaction", decisions, SINGLE_THREADS, 1, size),
          figure("decisions with a budget, in bulk", decisions, BULK_THREADS, BULK, size));
    }
  }

  /** In turns, there and back, so that what changes with time falls on both. */
  private static Figure figure(String name, Decisions decisions, int threads, int bulk, Size size) {
    double with = 0;
    double without = 0;
    for (int round = 0; round < ROUNDS; round++) {
      without += rate("without", decisions, threads, bulk, size);
      with += rate("with", decisions, threads, bulk, size);
      with += rate("with", decisions, threads, bulk, size);
      without += rate("without", decisions, threads, bulk, size);
    }
    double measured = 2.0 * ROUNDS;
    return new Figure(name, with / measured, "1/s", without / measured, Bound.atLeast(0.9));
  }

  private static double rate(
      String campaign, Decisions decisions, int threads, int bulk, Size size) {
    return bulk
        * SteadyLoad.perSecond(
            threads,
            size,
            thread ->
                () -> decisions.request(DecisionFigures.some(size, bulk), Optional.of(campaign)));
  }

  private static void campaign(BenchmarkApplication tact, String id, String budget) {
    tact.as("marketer")
        .post("/api/campaigns", json("{'campaignId':'%s','name':'x'%s}", id, budget))
        .expect(201);
    if (!budget.isEmpty()) {
      tact.as("approver").post("/api/campaigns/" + id + "/budgets/1/approve").expect(200);
    }
    tact.as("marketer").post("/api/campaigns/" + id + "/open").expect(200);
  }
}
