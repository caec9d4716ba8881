package io.tact.tests.benchmarks;

import io.tact.tests.benchmarks.Figure.Bound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long a decision takes for customers with a long past. */
final class LatencyFigures {

  private static final List<Integer> PASTS = List.of(10, 100, 1_000, 10_000);
  private static final int CUSTOMERS = 10;
  private static final int ROUNDS = 60;
  private static final int WARM_UP_ROUNDS = 20;
  private static final Duration TEN_YEARS = Duration.ofDays(3_650);

  private LatencyFigures() {}

  static List<Figure> figures(Size size) {
    try (BenchmarkDatabase database = BenchmarkDatabase.start();
        BenchmarkApplication tact = BenchmarkApplication.on(database)) {
      BenchmarkPolicy.inForce(tact);
      PASTS.forEach(past -> customersWithPast(tact, past));
      Map<Integer, List<Long>> nanos = measure(new Decisions(tact));
      double floor = median(nanos.get(PASTS.get(0)));
      return PASTS.stream()
          .skip(1)
          .map(
              past ->
                  new Figure(
                      "decision p50 with " + past + " earlier contacts, beside 10",
                      median(nanos.get(past)) / 1e6,
                      "ms",
                      floor / 1e6,
                      Bound.atMost(1.5)))
          .toList();
    }
  }

  private static void customersWithPast(BenchmarkApplication tact, int past) {
    tact.importCustomers("past" + past, CUSTOMERS);
    Instant now = tact.bean(Clock.class).instant();
    Duration step = TEN_YEARS.dividedBy(past);
    tact.importLines(
        "/api/contacts/history",
        "application/x-ndjson",
        "",
        CUSTOMERS * past,
        i ->
            "{\"customerId\":\"past%d-%d\",\"channel\":\"SMS\",\"category\":\"MARKETING\",\"at\":\"%s\"}"
                .formatted(past, i % CUSTOMERS, now.minus(step.multipliedBy(1 + i / CUSTOMERS))));
  }

  private static Map<Integer, List<Long>> measure(Decisions decisions) {
    Map<Integer, List<Long>> nanos = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (int past : PASTS) {
        for (int customer = 0; customer < CUSTOMERS; customer++) {
          List<String> one = List.of("past" + past + "-" + customer);
          long start = System.nanoTime();
          decisions.request(one);
          if (round >= WARM_UP_ROUNDS) {
            nanos.computeIfAbsent(past, key -> new ArrayList<>()).add(System.nanoTime() - start);
          }
        }
      }
    }
    return nanos;
  }

  private static double median(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
