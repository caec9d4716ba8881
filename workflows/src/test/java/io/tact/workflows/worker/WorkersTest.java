package io.tact.workflows.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {

  private final Pile pile = new Pile();
  private final Workers workers = new Workers(List.of(pile), Clock.systemUTC());

  @AfterEach
  void stop() {
    workers.stop();
  }

  @Test
  void workIsDoneSoonAfterTheBell() {
    workers.start();
    await().until(() -> pile.rounds.get() > 5);
    pile.work.set(3);
    pile.bell().ringAfterCommit();
    await().atMost(Duration.ofSeconds(2)).until(() -> pile.done.get() == 3);
  }

  @Test
  void aFailureIsFollowedByAnotherAttempt() {
    pile.failures.set(2);
    pile.work.set(1);
    workers.start();
    await().atMost(Duration.ofSeconds(5)).until(() -> pile.done.get() == 1);
  }

  @Test
  void drainingDoesEverythingOnTheCallersThread() {
    pile.work.set(40);
    assertThat(workers.drain()).isEqualTo(40);
    assertThat(workers.nextDueAfter(Instant.MIN)).contains(Instant.MAX);
  }

  @Test
  void afterStoppingNothingIsDone() {
    workers.start();
    await().until(() -> pile.rounds.get() > 0);
    workers.stop();
    assertThat(workers.isRunning()).isFalse();
    int rounds = pile.rounds.get();
    pile.work.set(1);
    pile.bell().ring();
    assertThat(pile.rounds.get()).isEqualTo(rounds);
    assertThat(pile.done.get()).isZero();
  }

  @Test
  void whileOneWorksAloneThreadsStandStill() {
    workers.start();
    int seen =
        workers.alone(
            () -> {
              int before = pile.rounds.get();
              pile.work.set(1);
              pile.bell().ring();
              return pile.rounds.get() - before;
            });
    assertThat(seen).isZero();
    await().until(() -> pile.done.get() == 1);
  }

  private static final class Pile implements Worker {
    final AtomicInteger work = new AtomicInteger();
    final AtomicInteger done = new AtomicInteger();
    final AtomicInteger rounds = new AtomicInteger();
    final AtomicInteger failures = new AtomicInteger();
    private final Bell bell = new Bell();

    @Override
    public String name() {
      return "pile";
    }

    @Override
    public int runOnce() {
      rounds.incrementAndGet();
      if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new IllegalStateException("not now");
      }
      if (work.get() == 0) {
        return 0;
      }
      work.decrementAndGet();
      done.incrementAndGet();
      return 1;
    }

    @Override
    public Optional<Instant> nextDue() {
      return Optional.of(Instant.MAX);
    }

    @Override
    public Bell bell() {
      return bell;
    }
  }
}
