package io.tact.tests.benchmarks;

import java.util.Locale;

/**
 * One measured figure beside its floor.
 *
 * @param figure what was measured
 * @param value our side, in {@code unit}
 * @param unit of value and floor
 * @param floor the floor of the same run
 * @param bound what the ratio of value and floor has to keep
 */
public record Figure(String figure, double value, String unit, double floor, Bound bound) {

  /** The side of the target on which the ratio has to be. */
  public record Bound(double target, boolean upper) {

    static Bound atLeast(double target) {
      return new Bound(target, false);
    }

    static Bound atMost(double target) {
      return new Bound(target, true);
    }

    boolean keeps(double ratio) {
      return upper ? ratio <= target : ratio >= target;
    }
  }

  /** The value as a multiple of the floor. */
  public double ratio() {
    return value / floor;
  }

  /** The figure as one line of JSON. */
  public String json() {
    return String.format(
        Locale.ROOT,
        "{\"figure\":\"%s\",\"value\":%.3f,\"unit\":\"%s\",\"floor\":%.3f,\"ratio\":%.3f,"
            + "\"target\":\"%s %s\",\"reached\":%s}",
        figure,
        value,
        unit,
        floor,
        ratio(),
        bound.upper() ? "<=" : ">=",
        bound.target(),
        bound.keeps(ratio()));
  }
}
