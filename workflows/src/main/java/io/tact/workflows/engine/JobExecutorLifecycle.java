package io.tact.workflows.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the engine's timers once everything else stands, and stops them first. Under the manual
 * clock it stays still: timers are then fired by moving the clock.
 */
final class JobExecutorLifecycle implements SmartLifecycle {

  private static final int POLL_MILLIS = 1_000;
  private static final int LOCK_MILLIS = 60_000;

  private final JobExecutor executor;
  private final boolean automatic;

  JobExecutorLifecycle(JobExecutor executor, boolean automatic) {
    this.executor = executor;
    // A timer made now may be due before the executor, left alone, would look again; and what a
    // node that died had taken must not rest for long.
    executor.setWaitTimeInMillis(POLL_MILLIS);
    executor.setMaxWait(POLL_MILLIS);
    executor.setLockTimeInMillis(LOCK_MILLIS);
    this.automatic = automatic;
  }

  @Override
  public boolean isAutoStartup() {
    return automatic;
  }

  @Override
  public void start() {
    executor.start();
  }

  @Override
  public void stop() {
    executor.shutdown();
  }

  @Override
  public boolean isRunning() {
    return executor.isActive();
  }
}
