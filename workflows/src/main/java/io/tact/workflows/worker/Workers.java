package io.tact.workflows.worker;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** All workers of a node: starts and stops their threads, or has everything done on demand. */
public final class Workers implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
  private static final long STOP_MILLIS = TimeUnit.SECONDS.toMillis(30);

  private final List<Worker> workers;
  private final Clock clock;
  private final ReentrantReadWriteLock rounds = new ReentrantReadWriteLock(true);
  private final List<Thread> threads = new ArrayList<>();
  private final List<WorkerLoop> loops = new ArrayList<>();
  private final ExecutorService helpers =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "tact-drain");
            thread.setDaemon(true);
            return thread;
          });

  public Workers(List<Worker> workers, Clock clock) {
    this.workers = List.copyOf(workers);
    this.clock = clock;
  }

  /**
   * Runs the work while no thread of these workers is in the middle of anything; they go on
   * afterwards.
   */
  public <T> T alone(Supplier<T> work) {
    rounds.writeLock().lock();
    try {
      return work.get();
    } finally {
      rounds.writeLock().unlock();
    }
  }

  /**
   * Does everything that is due now, and what follows from it, until nothing is left. Answers how
   * much that was.
   */
  public int drain() {
    return alone(
        () -> {
          int all = 0;
          int pass;
          do {
            pass = 0;
            for (Worker worker : workers) {
              pass += exhaust(worker);
            }
            all += pass;
          } while (pass > 0);
          return all;
        });
  }

  /** Goes round, with as many threads as the worker has, until nothing is left for any. */
  private int exhaust(Worker worker) {
    List<CompletableFuture<Integer>> others =
        IntStream.range(1, worker.threads())
            .mapToObj(n -> CompletableFuture.supplyAsync(() -> goRound(worker), helpers))
            .toList();
    int done = goRound(worker);
    return done + others.stream().mapToInt(CompletableFuture::join).sum();
  }

  private static int goRound(Worker worker) {
    int all = 0;
    for (int done = round(worker); done > 0; done = round(worker)) {
      all += done;
    }
    return all;
  }

  /** A round that fails leaves its work to the worker's own thread, which tries it again. */
  private static int round(Worker worker) {
    try {
      return worker.runOnce();
    } catch (RuntimeException | Error e) {
      LOG.warn("{} failed, will try again: {}", worker.name(), Failures.reason(e));
      LOG.debug("{} failed", worker.name(), e);
      return 0;
    }
  }

  /** The earliest instant after this one at which work falls due by itself. */
  public Optional<Instant> nextDueAfter(Instant now) {
    return workers.stream()
        .flatMap(worker -> worker.nextDue().stream())
        .filter(now::isBefore)
        .min(Comparator.naturalOrder());
  }

  @Override
  public synchronized void start() {
    if (!threads.isEmpty()) {
      return;
    }
    for (Worker worker : workers) {
      for (int n = 1; n <= worker.threads(); n++) {
        WorkerLoop loop = new WorkerLoop(worker, clock, rounds.readLock());
        loops.add(loop);
        Thread thread = new Thread(loop, "tact-" + worker.name() + "-" + n);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
      }
    }
  }

  /** Interrupts what rests, and waits for what is in the middle of a transaction. */
  @Override
  public synchronized void stop() {
    alone(
        () -> {
          loops.forEach(WorkerLoop::stop);
          threads.forEach(Thread::interrupt);
          return threads.size();
        });
    try {
      for (Thread thread : threads) {
        thread.join(STOP_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.clear();
    loops.clear();
  }

  @Override
  public synchronized boolean isRunning() {
    return !threads.isEmpty();
  }
}
