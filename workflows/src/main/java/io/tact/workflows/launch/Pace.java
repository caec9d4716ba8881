package io.tact.workflows.launch;

import java.time.Duration;

/**
 * How fast the customers of a launch may enter: so many at once, then nobody for a while.
 *
 * @param customers how many enter at once
 * @param pause how long nobody may enter afterwards
 */
record Pace(int customers, Duration pause) {

  /** How many customers enter in one transaction where nothing holds them back. */
  static final int FULL_CHUNK = 200;

  /**
   * The pace at which no second sees more than {@code ratePerSecond} customers enter, and at most
   * one in a hundred fewer. A second is divided into ten rounds or more where the rate allows.
   */
  static Pace of(int ratePerSecond) {
    int customers = Math.max(1, Math.min(FULL_CHUNK, ratePerSecond / 10));
    while (ratePerSecond % customers > ratePerSecond / 100) {
      customers--;
    }
    long rounds = ratePerSecond / customers;
    long micros = (1_000_000 + rounds - 1) / rounds;
    return new Pace(customers, Duration.ofNanos(micros * 1_000));
  }
}
