package io.tact.projections.readmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the models anew in a schema of their own, in short transactions, and then puts the new
 * tables in the old ones' place in one.
 */
public final class Rebuild {

  /** Events a transaction: what is lost, at most, where one fails. */
  private static final long CHUNK = 20_000;

  private static final int SWAP_ATTEMPTS = 30;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Horizon horizon;
  private final Positions positions;
  private final List<ReadModel> models;
  private final List<RebuildTask> tasks;
  private volatile ExecutorService partners;
  private volatile Shadow shadow;

  public Rebuild(
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      Horizon horizon,
      List<ReadModel> models,
      List<RebuildTask> tasks) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.horizon = horizon;
    this.positions = new Positions(jdbc);
    this.models = List.copyOf(models);
    this.tasks = List.copyOf(tasks);
    tasks.forEach(task -> positions.register(task.name()));
  }

  /** Whether a model follows the history, in place of being written with it. */
  boolean follows(String name) {
    return models.stream().anyMatch(model -> model.name().equals(name));
  }

  /** Makes the empty tables and sets the progress back. */
  void begin() {
    long target = horizon.settled();
    transaction.executeWithoutResult(
        status -> {
          shadow = Shadow.of(jdbc);
          shadow.create(models.stream().flatMap(model -> model.tables().stream()).toList());
          jdbc.update(
              """
              UPDATE read_model SET rebuild_state = 'RUNNING', rebuild_position = 0, rebuild_target = ?,
                     rebuild_started = now(), rebuild_ended = NULL, rebuild_problem = NULL
              """,
              target);
        });
  }

  /** Builds all models, two at a time, and swaps each as it is complete. */
  void run() {
    ExecutorService both = Executors.newFixedThreadPool(2);
    partners = Executors.newCachedThreadPool();
    try {
      List<CompletableFuture<Void>> runs = new ArrayList<>();
      models.forEach(
          model ->
              runs.add(
                  CompletableFuture.runAsync(
                      () -> guarded(model.name(), () -> build(model)), both)));
      tasks.forEach(
          task ->
              runs.add(
                  CompletableFuture.runAsync(
                      () -> guarded(task.name(), () -> repair(task)), both)));
      CompletableFuture.allOf(runs.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      both.shutdown();
      partners.shutdown();
    }
    shadow.drop();
  }

  private void guarded(String name, Runnable work) {
    try {
      work.run();
      ended(name, "DONE", null);
    } catch (RuntimeException e) {
      ended(name, "FAILED", e.toString());
      throw e;
    }
  }

  private void ended(String name, String state, String problem) {
    jdbc.update(
        "UPDATE read_model SET rebuild_state = ?, rebuild_problem = ?, rebuild_ended = now() WHERE name = ?",
        state,
        problem,
        name);
  }

  /**
   * Follows the history while that brings it nearer to the end. What comes in faster than it can
   * follow is left to the swap, during which the live model waits.
   */
  private void build(ReadModel model) {
    long position = 0;
    long behind = Long.MAX_VALUE;
    for (long settled = horizon.settled();
        settled - position > CHUNK && settled - position < behind;
        settled = horizon.settled()) {
      behind = settled - position;
      while (position < settled) {
        long after = position;
        long upTo = Math.min(after + CHUNK, settled);
        buildInParts(model, after, upTo);
        position = upTo;
      }
    }
    shadow.index(model.tables());
    swap(model, position);
  }

  private void buildInParts(ReadModel model, long after, long upTo) {
    List<CompletableFuture<Void>> others =
        IntStream.range(1, model.parts())
            .mapToObj(
                part -> CompletableFuture.runAsync(() -> build(model, after, upTo, part), partners))
            .toList();
    try {
      build(model, after, upTo, 0);
    } finally {
      CompletableFuture.allOf(others.toArray(CompletableFuture[]::new)).join();
    }
    reached(model.name(), upTo);
  }

  private void build(ReadModel model, long after, long upTo, int part) {
    transaction.executeWithoutResult(
        status -> {
          enterShadow();
          model.apply(jdbc, after, upTo, part);
        });
  }

  private void enterShadow() {
    jdbc.execute("SET LOCAL synchronous_commit = off");
    jdbc.execute("SET LOCAL work_mem = '64MB'");
    shadow.enter();
  }

  /** The last part and the change of tables; readers that are slow are waited for, not blocked. */
  private void swap(ReadModel model, long position) {
    for (int attempt = 1; ; attempt++) {
      try {
        transaction.executeWithoutResult(
            status -> {
              positions.await(model.name());
              long upTo = Math.max(position, horizon.settled());
              enterShadow();
              for (long after = position; after < upTo; after += CHUNK) {
                model.apply(jdbc, after, Math.min(after + CHUNK, upTo));
                reached(model.name(), Math.min(after + CHUNK, upTo));
              }
              jdbc.execute("SET LOCAL lock_timeout = '500ms'");
              shadow.replace(model.tables());
              positions.move(model.name(), upTo);
            });
        return;
      } catch (PessimisticLockingFailureException e) {
        if (attempt == SWAP_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private void repair(RebuildTask task) {
    long settled = horizon.settled();
    for (long after = 0; after < settled; after += CHUNK) {
      long from = after;
      long upTo = Math.min(after + CHUNK, settled);
      transaction.executeWithoutResult(
          status -> {
            task.repair(from, upTo);
            reached(task.name(), upTo);
          });
    }
  }

  private void reached(String name, long position) {
    jdbc.update(
        """
        UPDATE read_model SET rebuild_position = ?, rebuild_target = greatest(rebuild_target, ?) WHERE name = ?
        """,
        position,
        position,
        name);
  }
}
