package io.tact.workflows.worker;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks one worker for its work, until it is stopped. */
final class WorkerLoop implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerLoop.class);
  private static final Duration LONGEST_IDLE = Duration.ofMillis(500);
  private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(10);
  private static final Duration SHORTEST = Duration.ofMillis(20);

  private final Worker worker;
  private final Clock clock;
  private final Lock round;

  private volatile boolean stopped;
  private int idle;
  private int failures;

  WorkerLoop(Worker worker, Clock clock, Lock round) {
    this.worker = worker;
    this.clock = clock;
    this.round = round;
  }

  @Override
  public void run() {
    try {
      while (!stopped) {
        oneRound();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** No round begins any more. An interrupt alone can get lost in a library. */
  void stop() {
    stopped = true;
  }

  private void oneRound() throws InterruptedException {
    long seen = worker.bell().rings();
    int done;
    round.lockInterruptibly();
    try {
      done = worker.runOnce();
      failures = 0;
    } catch (RuntimeException | Error e) {
      failures++;
      LOG.warn("{} failed, will try again: {}", worker.name(), Failures.reason(e));
      LOG.debug("{} failed", worker.name(), e);
      done = -1;
    } finally {
      round.unlock();
    }
    rest(seen, done);
  }

  private void rest(long seen, int done) throws InterruptedException {
    if (done < 0) {
      Bell.pause(grown(failures, LONGEST_BACKOFF));
    } else if (done == 0) {
      idle++;
      worker.bell().await(seen, untilDue(grown(idle, LONGEST_IDLE)));
    } else {
      idle = 0;
      if (done < worker.fullBatch()) {
        Bell.pause(worker.gathering());
      }
    }
  }

  private Duration untilDue(Duration longest) {
    try {
      return worker
          .nextDue()
          .map(due -> Duration.between(clock.instant(), due))
          .filter(wait -> wait.compareTo(longest) < 0 && wait.compareTo(Duration.ZERO) > 0)
          .orElse(longest);
    } catch (RuntimeException e) {
      LOG.debug("{}: no answer to when work falls due", worker.name(), e);
      return longest;
    }
  }

  private static Duration grown(int times, Duration longest) {
    Duration grown = SHORTEST.multipliedBy(1L << Math.min(times - 1, 20));
    return grown.compareTo(longest) < 0 ? grown : longest;
  }
}
