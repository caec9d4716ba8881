package io.tact.tests.benchmarks;

import java.time.Duration;

/**
 * How much work the measurements do.
 *
 * @param customers customers that exist where single decisions are measured
 * @param launched customers of a launch
 * @param events events that the read models are rebuilt from, at least
 * @param warmUp how long a steady load runs before it is measured
 * @param steady how long a steady load is measured
 */
public record Size(int customers, int launched, int events, Duration warmUp, Duration steady) {

  /** The size that the targets are meant for. */
  static Size full() {
    return new Size(100_000, 10_000, 500_000, Duration.ofSeconds(15), Duration.ofSeconds(15));
  }

  /** A fraction of the full size, to try things out. */
  static Size scaled(double scale) {
    Size full = full();
    return new Size(
        (int) Math.max(1_000, full.customers * scale),
        (int) Math.max(200, full.launched * scale),
        (int) Math.max(10_000, full.events * scale),
        Duration.ofSeconds(Math.max(1, Math.round(15 * scale))),
        Duration.ofSeconds(Math.max(2, Math.round(15 * scale))));
  }
}
