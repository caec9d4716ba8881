package io.tact.projections.readmodel;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.JdbcTemplate;

/** All read models together: how far they are, and building them anew. */
public final class ReadModels {

  private final JdbcTemplate jdbc;
  private final Rebuild rebuild;
  private final RebuildLock lock;

  public ReadModels(JdbcTemplate jdbc, Rebuild rebuild) {
    this.jdbc = jdbc;
    this.rebuild = rebuild;
    this.lock = new RebuildLock(jdbc);
  }

  /**
   * Begins to build all models anew from the history, beside the old ones, which serve meanwhile.
   * The future completes when the new ones serve, or exceptionally, with the old ones in place.
   *
   * @return empty where a rebuild is running already, on this node or another
   */
  public Optional<CompletableFuture<Void>> rebuild() {
    return lock.take().map(held -> inBackground(held));
  }

  private CompletableFuture<Void> inBackground(RebuildLock.Held held) {
    try {
      rebuild.begin();
    } catch (RuntimeException e) {
      held.close();
      throw e;
    }
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try (held) {
                rebuild.run();
              } catch (Exception e) {
                done.completeExceptionally(e);
                return;
              }
              done.complete(null);
            },
            "rebuild");
    thread.setDaemon(true);
    thread.start();
    return done;
  }

  /** Whether a rebuild is running, on any node. */
  public boolean rebuilding() {
    return lock.taken();
  }

  /**
   * Waits until a model shows every event that had been committed when this was called.
   *
   * @return the highest index of the history at that time
   * @throws IllegalStateException where the model does not come that far within a minute
   */
  public long awaitNewest(String model) {
    long newest = jdbc.queryForObject(Horizon.HIGHEST, Long.class);
    Positions positions = new Positions(jdbc);
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (positions.of(model) < newest) {
      if (System.nanoTime() - deadline > 0) {
        throw new IllegalStateException(model + " does not follow the history");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    return newest;
  }

  /**
   * Every model with its position and its latest rebuild. Those that are written in the transaction
   * that appends stand where the history does.
   */
  public List<ReadModelProgress> progress() {
    boolean rebuilding = rebuilding();
    long newest = jdbc.queryForObject(Horizon.HIGHEST, Long.class);
    return new Positions(jdbc)
        .all(rebuilding).stream()
            .map(model -> rebuild.follows(model.model()) ? model : model.at(newest))
            .toList();
  }
}
