package io.tact.tests.benchmarks;

import java.util.List;

/** The floors alone, each beside itself: what this machine does without Tact. */
final class Floors {

  private Floors() {}

  static List<Figure> figures(Size size) {
    LaunchCost straight = BareEngine.launch(new TwoSendsJourney("w2", false), size);
    LaunchCost lean = BareEngine.launchWithoutInputs(new TwoSendsJourney("w2", false), size);
    LaunchCost waiting = BareEngine.launch(new TwoSendsJourney("w2-wait", true), size);
    return List.of(
        alone("floor: raw decisions", RawDecisions.perSecond(size), "1/s"),
        alone("floor: raw inserts, 16 threads", RawInserts.perSecond(16, size), "1/s"),
        alone("floor: raw inserts, 64 threads", RawInserts.perSecond(64, size), "1/s"),
        alone("floor: bare engine, W2", straight.perSecond(), "customers/s"),
        alone("floor: bare engine, W2, CPU", straight.cpuMillis(), "ms/customer"),
        alone("floor: bare engine, W2, database", straight.bytes(), "bytes/customer"),
        alone("floor: bare engine, W2 without inputs", lean.perSecond(), "customers/s"),
        alone("floor: bare engine, W2 without inputs, CPU", lean.cpuMillis(), "ms/customer"),
        alone("floor: bare engine, W2 without inputs, database", lean.bytes(), "bytes/customer"),
        alone("floor: bare engine, W2 with a wait", waiting.perSecond(), "customers/s"));
  }

  private static Figure alone(String name, double value, String unit) {
    return new Figure(name, value, unit, value, Figure.Bound.atLeast(1));
  }
}
