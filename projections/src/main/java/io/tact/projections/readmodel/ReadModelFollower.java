package io.tact.projections.readmodel;

import io.tact.domain.history.AppendListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the read models up to date. It looks five times a second, and soon after this node has
 * appended.
 */
public final class ReadModelFollower implements AppendListener, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ReadModelFollower.class);
  private static final long BATCH = 20_000;
  private static final long PAUSE_MILLIS = 200;
  private static final long GATHER_MILLIS = 60;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Horizon horizon;
  private final Positions positions;
  private final List<ReadModel> models;
  private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
  private final Semaphore news = new Semaphore(0);
  private volatile Thread thread;

  public ReadModelFollower(
      JdbcTemplate jdbc, TransactionTemplate transaction, Horizon horizon, List<ReadModel> models) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.horizon = horizon;
    this.positions = new Positions(jdbc);
    this.models = List.copyOf(models);
    models.forEach(model -> positions.register(model.name()));
  }

  /** Brings every model up to the horizon; answers how many steps of the history it took. */
  public long runOnce() {
    long settled = horizon.settled();
    long taken = 0;
    for (ReadModel model : models) {
      taken += follow(model, settled);
    }
    return taken;
  }

  /** One that fails holds no other up; it is tried again, less often each time. */
  private long follow(ReadModel model, long settled) {
    Trouble trouble = troubles.get(model.name());
    if (trouble != null && System.nanoTime() - trouble.again() < 0) {
      return 0;
    }
    try {
      long taken = 0;
      for (long step = advance(model, settled); step > 0; step = advance(model, settled)) {
        taken += step;
      }
      troubles.remove(model.name());
      return taken;
    } catch (RuntimeException e) {
      int failures = trouble == null ? 1 : trouble.failures() + 1;
      Duration pause = Duration.ofSeconds(Math.min(1L << Math.min(failures - 1, 5), 30));
      troubles.put(model.name(), new Trouble(failures, System.nanoTime() + pause.toNanos()));
      LOG.warn("{} cannot follow the history; tried again in {}", model.name(), pause, e);
      return 0;
    }
  }

  /** Of a model that failed: how often, and when it is tried again. */
  private record Trouble(int failures, long again) {}

  private long advance(ReadModel model, long settled) {
    if (positions.of(model.name()) >= settled) {
      return 0;
    }
    return transaction.execute(
        status -> {
          Optional<Long> position = positions.take(model.name());
          if (position.isEmpty() || position.get() >= settled) {
            return 0L;
          }
          long upTo = Math.min(position.get() + BATCH, settled);
          model.apply(jdbc, position.get(), upTo);
          positions.move(model.name(), upTo);
          return upTo - position.get();
        });
  }

  @Override
  public void appended(List<? extends EventMessage<?>> events) {
    if (isRunning() && TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              news.release();
            }
          });
    }
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      thread = new Thread(this::follow, "read-models");
      thread.setDaemon(true);
      thread.start();
    }
  }

  @Override
  public synchronized void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      news.release();
      try {
        running.join(TimeUnit.SECONDS.toMillis(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void follow() {
    while (thread == Thread.currentThread()) {
      try {
        runOnce();
      } catch (RuntimeException e) {
        LOG.warn("Following the history failed; it is tried again", e);
      }
      pause();
    }
  }

  private void pause() {
    try {
      if (news.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
      }
      news.drainPermits();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      thread = null;
    }
  }
}
