package io.tact.tests.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;

/** Some threads that do the same work again and again, as fast as they can. */
final class SteadyLoad {

  /** The work of one thread, with what it holds on to (a connection). */
  interface Worker extends AutoCloseable {
    void once() throws Exception;

    @Override
    default void close() throws Exception {}
  }

  private SteadyLoad() {}

  /** How often a second the work was done, all threads together, after the warm-up. */
  static double perSecond(int threads, Size size, IntFunction<Worker> workers) {
    long measured = System.nanoTime() + size.warmUp().toNanos();
    long end = measured + size.steady().toNanos();
    LongAdder done = new LongAdder();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        Worker worker = workers.apply(thread);
        running.add(pool.submit(() -> work(worker, measured, end, done)));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
    return done.sum() / seconds(size.steady());
  }

  static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private static Object work(Worker worker, long measured, long end, LongAdder done)
      throws Exception {
    try (worker) {
      for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
        worker.once();
        long after = System.nanoTime();
        if (after >= measured && after < end) {
          done.increment();
        }
      }
    }
    return null;
  }
}
