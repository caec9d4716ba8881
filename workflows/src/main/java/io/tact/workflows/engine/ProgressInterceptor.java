package io.tact.workflows.engine;

import org.axonframework.modelling.command.ConcurrencyException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Stands around every command to the engine, inside its transaction: progress is told before it
 * ends, and a conflict with somebody else becomes the engine's own, which costs a job no retry.
 */
final class ProgressInterceptor extends CommandInterceptor {

  private final ProgressRecorder recorder;

  ProgressInterceptor(ProgressRecorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return recorder.during(() -> next.execute(command));
    } catch (ConcurrencyException | ConcurrencyFailureException e) {
      throw new OptimisticLockingException("somebody else was faster: " + e.getMessage());
    }
  }
}
