package io.tact.workflows.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** Where in a diagram a journey starts. */
final class StartElements {

  /** Set at parsing on the start events that an event type starts. */
  static final String MESSAGE = "tact.startMessage";

  /**
   * The start for an event's type; for a launch the plain start, or the first where there is none.
   */
  ActivityImpl of(ProcessDefinitionEntity definition, Optional<String> eventType) {
    return eventType
        .flatMap(type -> startedBy(definition, type))
        .or(() -> Optional.ofNullable(definition.getInitial()))
        .or(
            () ->
                definition.getActivities().stream()
                    .filter(StartElements::isMessageStart)
                    .findFirst())
        .orElseThrow(() -> new IllegalStateException("the journey has no start"));
  }

  private static Optional<ActivityImpl> startedBy(ProcessDefinitionEntity definition, String type) {
    return definition.getActivities().stream()
        .filter(activity -> type.equals(activity.getProperty(MESSAGE)))
        .findFirst();
  }

  private static boolean isMessageStart(ActivityImpl activity) {
    return activity.getProperty(MESSAGE) != null;
  }
}
