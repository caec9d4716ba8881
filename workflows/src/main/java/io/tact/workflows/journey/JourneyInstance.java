package io.tact.workflows.journey;

import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * A running journey of one customer, as the engine's execution tells it. The customer travels as
 * the business key of the root instance, the launch as its case.
 *
 * @param launchId the launch that started it or the journey that calls it; absent for event starts
 * @param called whether another journey called it
 */
public record JourneyInstance(
    String journey,
    int version,
    String instanceId,
    String customerId,
    Optional<String> launchId,
    boolean called,
    String rootInstanceId) {

  /** The instance that an execution belongs to. */
  public static JourneyInstance of(ExecutionEntity execution, JourneyVersions versions) {
    ExecutionEntity instance = execution.getProcessInstance();
    ExecutionEntity root = rootOf(instance);
    JourneyVersions.JourneyVersion version = versions.of(instance.getProcessDefinitionId());
    return new JourneyInstance(
        version.journey(),
        version.version(),
        instance.getId(),
        root.getBusinessKey(),
        Optional.ofNullable(root.getCaseInstanceId()),
        instance != root,
        root.getId());
  }

  /** The customer on whose behalf an execution runs. */
  public static String customerOf(ExecutionEntity execution) {
    return rootOf(execution.getProcessInstance()).getBusinessKey();
  }

  private static ExecutionEntity rootOf(ExecutionEntity instance) {
    ExecutionEntity root = instance;
    while (root.getSuperExecution() != null) {
      root = root.getSuperExecution().getProcessInstance();
    }
    return root;
  }
}
