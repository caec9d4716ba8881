package io.tact.tests.realdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Some callers at the same time. */
final class Crowd {

  private static final int CALLERS = 8;

  private Crowd() {}

  /** Asks for every item and counts the answers. */
  static <T> Map<String, Integer> count(List<T> items, Function<T, String> ask) {
    Map<String, Integer> answers = new ConcurrentHashMap<>();
    AtomicInteger next = new AtomicInteger();
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        running.add(
            callers.submit(
                () -> {
                  for (int i = next.getAndIncrement();
                      i < items.size();
                      i = next.getAndIncrement()) {
                    answers.merge(ask.apply(items.get(i)), 1, Integer::sum);
                  }
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
      return Map.copyOf(answers);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      callers.shutdownNow();
    }
  }
}
