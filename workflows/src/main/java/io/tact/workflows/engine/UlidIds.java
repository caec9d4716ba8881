package io.tact.workflows.engine;

import com.github.f4b6a3.ulid.UlidCreator;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;

/**
 * Ids of instances and executions: they sort by time, so new rows stand together in the indexes.
 */
final class UlidIds implements IdGenerator {

  @Override
  public String getNextId() {
    return UlidCreator.getMonotonicUlid().toString();
  }
}
