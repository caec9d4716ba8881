package io.tact.workflows.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How often and when something is tried again before a person has to look at it. */
public final class Retries {

  /** After so many attempts it is given up. */
  public static final int MOST = 8;

  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private Retries() {}

  /**
   * When to try again: after 2 seconds, 6, 18 and so on, 10 minutes at most; empty where it is to
   * be given up.
   *
   * @param attempts how often it has been tried, at least 1
   */
  public static Optional<Instant> next(int attempts, Instant now) {
    if (attempts >= MOST) {
      return Optional.empty();
    }
    Duration delay = FIRST.multipliedBy((long) Math.pow(3, attempts - 1.0));
    return Optional.of(now.plus(delay.compareTo(LONGEST) < 0 ? delay : LONGEST));
  }
}
