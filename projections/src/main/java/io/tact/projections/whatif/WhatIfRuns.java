package io.tact.projections.whatif;

import io.tact.domain.policy.ContactPolicy;
import io.tact.projections.whatif.WhatIfRun.Period;
import io.tact.projections.whatif.WhatIfRun.Status;
import io.tact.projections.whatif.WhatIfRun.Versions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what-ifs in the background, two at a time on each node. Every node answers for all of them;
 * those of a node that was lost count as failed.
 */
public final class WhatIfRuns implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WhatIfRuns.class);
  private static final int AT_ONCE = 2;
  private static final Duration BETWEEN_SIGNS = Duration.ofMillis(500);

  private final WhatIf whatIf;
  private final WhatIfRows rows;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_ONCE,
          work -> {
            Thread thread = new Thread(work, "what-if");
            thread.setDaemon(true);
            return thread;
          });
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "what-if-heart");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

  WhatIfRuns(WhatIf whatIf, WhatIfRows rows) {
    this.whatIf = whatIf;
    this.rows = rows;
    long beat = WhatIfRows.BEAT.toSeconds();
    heart.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.SECONDS);
  }

  private void beat() {
    try {
      rows.alive(running.keySet());
    } catch (RuntimeException e) {
      LOG.warn("The signs of life of what-ifs could not be given; that is tried again", e);
    }
  }

  /** Begins a replay under one policy; answers its id. */
  public String begin(ContactPolicy policy, Period period) {
    return begin(List.of(policy), period, Optional.empty());
  }

  /** Begins a replay under a proposed policy and, beside it, the one in force. */
  public String begin(
      ContactPolicy proposed, ContactPolicy inForce, Versions versions, Period period) {
    return begin(List.of(proposed, inForce), period, Optional.of(versions));
  }

  private String begin(List<ContactPolicy> policies, Period period, Optional<Versions> versions) {
    String runId = rows.add(period, versions);
    CompletableFuture<Void> future =
        CompletableFuture.runAsync(() -> run(runId, policies, period), threads);
    running.put(runId, future);
    future.whenComplete((done, failure) -> running.remove(runId));
    return runId;
  }

  private void run(String runId, List<ContactPolicy> policies, Period period) {
    try {
      List<WhatIfResult> results =
          whatIf.run(policies, period.from(), period.to(), new Signs(runId));
      rows.finish(runId, results);
    } catch (CancellationException e) {
      LOG.info("A what-if was cancelled: {}", runId);
    } catch (RuntimeException | Error e) {
      LOG.error("A what-if broke: {}", runId, e);
      rows.end(runId, Status.FAILED);
    }
  }

  /** Tells the table how far a run is, now and then. */
  private final class Signs implements WhatIf.Progress {
    private final String runId;
    private long last = System.nanoTime() - BETWEEN_SIGNS.toNanos();

    Signs(String runId) {
      this.runId = runId;
    }

    @Override
    public void reached(long customers, long ofCustomers) {
      boolean end = customers == ofCustomers;
      if (!end && System.nanoTime() - last < BETWEEN_SIGNS.toNanos()) {
        return;
      }
      last = System.nanoTime();
      if (!rows.sign(runId, customers, ofCustomers)) {
        throw new CancellationException();
      }
    }
  }

  /** The run as it stands; empty for an unknown id. */
  public Optional<WhatIfRun> find(String runId) {
    return rows.find(runId);
  }

  /** The run as it stands once it has ended on this node, or after that time at the latest. */
  public Optional<WhatIfRun> await(String runId, Duration atMost) {
    try {
      Optional.ofNullable(running.get(runId))
          .orElse(CompletableFuture.completedFuture(null))
          .get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.debug("{} has not ended well by now", runId);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return find(runId);
  }

  /** The latest run for the difference between the two versions that has not failed. */
  public Optional<WhatIfRun> latest(Versions versions) {
    return rows.latest(versions);
  }

  /** The latest run for what a proposed version makes of things, whatever stood beside it. */
  public Optional<WhatIfRun> latestOf(int proposed) {
    return rows.latestOf(proposed);
  }

  /** Ends a run soon; one that has ended stays as it is. */
  public void cancel(String runId) {
    rows.end(runId, Status.CANCELLED);
  }

  @Override
  public void close() {
    heart.shutdownNow();
    threads.shutdownNow();
  }
}
