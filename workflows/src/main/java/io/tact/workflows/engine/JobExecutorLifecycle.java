package io.tact.workflows.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the engine's timers once everything else stands, and stops them first. Under the manual
 * clock it stays still: timers are then fired by moving the clock.
 */
final class JobExecutorLifecycle implements SmartLifecycle {

  private final JobExecutor executor;
  private final boolean automatic;

  JobExecutorLifecycle(JobExecutor executor, boolean automatic) {
    this.executor = executor;
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
