package io.tact.workflows.launch;

import io.tact.domain.customer.CustomerTransaction;
import io.tact.domain.history.Actor;
import io.tact.workflows.journey.JourneyEngine;
import io.tact.workflows.worker.Bell;
import io.tact.workflows.worker.Failures;
import io.tact.workflows.worker.Pieces;
import io.tact.workflows.worker.Retries;
import io.tact.workflows.worker.Worker;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the customers of launches enter, a chunk in a transaction. Where one cannot enter, its chunk
 * is halved again and again until it stands alone; then its history tells that it failed, and why.
 */
public final class LaunchRunner implements Worker {

  private static final Logger LOG = LoggerFactory.getLogger(LaunchRunner.class);

  private final LaunchChunks chunks;
  private final Bell bell;
  private final JourneyEngine engine;
  private final CustomerTransaction customers;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LaunchRunner(
      LaunchChunks chunks,
      Bell bell,
      JourneyEngine engine,
      CustomerTransaction customers,
      TransactionTemplate transaction,
      Clock clock) {
    this.chunks = chunks;
    this.bell = bell;
    this.engine = engine;
    this.customers = customers;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A chunk that failed, and what its customers could not do together. */
  private static final class Attempt {
    private Optional<Chunk> chunk = Optional.empty();
  }

  @Override
  public String name() {
    return "launches";
  }

  @Override
  public Bell bell() {
    return bell;
  }

  @Override
  public int threads() {
    return 2;
  }

  @Override
  public Optional<Instant> nextDue() {
    return chunks.nextDue();
  }

  @Override
  public int runOnce() {
    Attempt attempt = new Attempt();
    try {
      return Pieces.patiently(() -> transaction.execute(status -> enterNext(attempt)));
    } catch (RuntimeException e) {
      if (attempt.chunk.isEmpty() || Failures.databaseIsAway(e)) {
        throw e;
      }
      isolate(attempt.chunk.get(), e);
      return 1;
    }
  }

  private int enterNext(Attempt attempt) {
    Instant now = clock.instant();
    attempt.chunk = Optional.empty();
    attempt.chunk = chunks.claim(now);
    return attempt
        .chunk
        .map(chunk -> Actor.as("launch:" + chunk.launchId(), () -> enter(chunk, now)))
        .orElse(0);
  }

  private int enter(Chunk chunk, Instant now) {
    return customers.over(
        chunk.customerIds(),
        () -> {
          if (!chunks.enterRound(chunk, now)) {
            return 0;
          }
          List<JourneyEngine.Start> starts =
              chunk.customerIds().stream()
                  .map(
                      id ->
                          new JourneyEngine.Start(
                              id, Optional.of(chunk.launchId()), Optional.empty()))
                  .toList();
          engine.start(chunk.journey(), chunk.version(), chunk.campaignId(), starts);
          finish(chunk);
          return starts.size();
        });
  }

  private void finish(Chunk chunk) {
    chunks.remove(chunk);
    bell.ringAfterCommit();
  }

  private void isolate(Chunk chunk, RuntimeException failure) {
    LOG.debug("a chunk of launch {} failed", chunk.launchId(), failure);
    if (chunk.customerIds().size() > 1) {
      transaction.executeWithoutResult(
          status -> {
            if (chunks.claim(chunk)) {
              chunks.halve(chunk);
            }
          });
    } else {
      giveUp(chunk, failure);
    }
  }

  private void giveUp(Chunk chunk, RuntimeException failure) {
    String customerId = chunk.customerIds().get(0);
    LOG.warn(
        "launch {}: a customer could not enter: {}", chunk.launchId(), Failures.reason(failure));
    try {
      Pieces.patiently(
          () ->
              transaction.execute(
                  status ->
                      chunks.claim(chunk)
                          && Actor.as(
                              "launch:" + chunk.launchId(),
                              () ->
                                  customers.over(
                                      List.of(customerId),
                                      () -> fail(chunk, customerId, failure)))));
    } catch (RuntimeException e) {
      if (Failures.databaseIsAway(e)) {
        throw e;
      }
      LOG.warn("launch {}: nor could that be recorded: {}", chunk.launchId(), Failures.reason(e));
      transaction.executeWithoutResult(status -> restOrForget(chunk));
    }
  }

  private boolean fail(Chunk chunk, String customerId, RuntimeException failure) {
    engine.recordFailedStart(
        chunk.journey(), chunk.version(), customerId, Optional.of(chunk.launchId()), failure);
    finish(chunk);
    return true;
  }

  /** A customer whose very history cannot be used counts as refused in the end. */
  private void restOrForget(Chunk chunk) {
    if (!chunks.claim(chunk)) {
      return;
    }
    Optional<Instant> later = Retries.next(chunk.failures() + 1, clock.instant());
    if (later.isPresent()) {
      chunks.rest(chunk, later.get());
    } else {
      chunks.countUnknown(chunk, 1);
      finish(chunk);
    }
  }
}
