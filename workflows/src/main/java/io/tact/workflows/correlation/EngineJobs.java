package io.tact.workflows.correlation;

import io.tact.workflows.journey.JourneyEngine;
import io.tact.workflows.worker.Bell;
import io.tact.workflows.worker.Worker;
import java.time.Instant;
import java.util.Optional;

/**
 * The engine's timers and jobs as work like any other, for a clock that is moved by hand: what fell
 * due is done when it is asked for, and when the next falls due can be told.
 */
public final class EngineJobs implements Worker {

  private static final int BATCH = 100;

  private final JourneyEngine engine;
  private final boolean byItself;
  private final Bell bell = new Bell();

  /**
   * @param byItself whether threads of ours do this work; else it is done on demand only, and by
   *     the engine's own executor
   */
  public EngineJobs(JourneyEngine engine, boolean byItself) {
    this.engine = engine;
    this.byItself = byItself;
  }

  @Override
  public String name() {
    return "engine-jobs";
  }

  @Override
  public int runOnce() {
    return engine.runDueJobs(BATCH);
  }

  @Override
  public Optional<Instant> nextDue() {
    return engine.nextDue();
  }

  @Override
  public Bell bell() {
    return bell;
  }

  @Override
  public int threads() {
    return byItself ? 1 : 0;
  }
}
