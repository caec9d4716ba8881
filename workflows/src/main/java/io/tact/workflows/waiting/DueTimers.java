package io.tact.workflows.waiting;

import io.tact.domain.customer.CustomerTransaction;
import io.tact.workflows.journey.JourneyEngine;
import io.tact.workflows.journey.JourneyEngine.DueTimer;
import io.tact.workflows.worker.Bell;
import io.tact.workflows.worker.Failures;
import io.tact.workflows.worker.Pieces;
import io.tact.workflows.worker.Worker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has journeys go on whose time has come, many in a transaction. Where one of them fails, each is
 * fired by itself, and the engine keeps count of the failures. It takes the place of the engine's
 * own executor, which fires each timer in a transaction of its own.
 */
public final class DueTimers implements Worker {

  private static final int BATCH = 200;

  private final JourneyEngine engine;
  private final CustomerTransaction customers;
  private final TransactionTemplate transaction;
  private final Bell bell = new Bell();

  public DueTimers(
      JourneyEngine engine, CustomerTransaction customers, TransactionTemplate transaction) {
    this.engine = engine;
    this.customers = customers;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "due-timers";
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
    return engine.nextDue();
  }

  @Override
  public int runOnce() {
    List<DueTimer> due = new ArrayList<>();
    try {
      Pieces.contained(() -> transaction.execute(status -> fire(due)));
    } catch (RuntimeException e) {
      if (due.isEmpty() || Failures.databaseIsAway(e)) {
        throw e;
      }
      due.forEach(timer -> engine.fireAlone(timer.id()));
    }
    return due.size();
  }

  private boolean fire(List<DueTimer> due) {
    due.addAll(engine.claimDueTimers(BATCH));
    if (!due.isEmpty()) {
      customers.over(
          due.stream().map(DueTimer::customerId).toList(),
          () -> {
            engine.fire(due.stream().map(DueTimer::id).toList());
            return true;
          });
    }
    return true;
  }
}
