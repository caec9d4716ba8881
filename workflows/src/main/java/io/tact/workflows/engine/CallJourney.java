package io.tact.workflows.engine;

import io.tact.workflows.journey.JourneyInstance;
import io.tact.workflows.journey.JourneyVersions;
import io.tact.workflows.journey.JourneyVersions.JourneyVersion;
import io.tact.workflows.step.StepVariables;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Calls the newest published version of another journey, for the same customer and campaign. Who is
 * in that journey already does not enter it twice: the call is passed by. So journeys that come to
 * call one another in a circle end.
 */
final class CallJourney extends CallActivityBehavior {

  private final String journey;
  private final JourneyVersions versions;
  private final ProgressRecorder recorder;

  CallJourney(String journey, JourneyVersions versions, ProgressRecorder recorder) {
    this.journey = journey;
    this.versions = versions;
    this.recorder = recorder;
  }

  /**
   * @throws IllegalStateException if no version is published any more
   */
  @Override
  protected void startInstance(
      ActivityExecution execution, VariableMap variables, String businessKey) {
    JourneyVersion version =
        versions
            .newestPublished(journey)
            .orElseThrow(() -> new IllegalStateException("the called journey is not published"));
    String customerId = JourneyInstance.customerOf((ExecutionEntity) execution);
    // The customer has to know of the caller by now, in case the circle leads back to it.
    recorder.tell();
    if (recorder.mayEnter(version, customerId, Optional.empty())) {
      Object campaign = execution.getVariable(StepVariables.CAMPAIGN);
      if (campaign != null) {
        variables.putValue(StepVariables.CAMPAIGN, campaign);
      }
      execution.createSubProcessInstance(definition(version), customerId, null).start(variables);
    } else {
      leave(execution);
    }
  }

  private ProcessDefinitionEntity definition(JourneyVersion version) {
    ProcessEngineConfigurationImpl engine = Context.getProcessEngineConfiguration();
    return engine
        .getDeploymentCache()
        .findDeployedProcessDefinitionById(versions.definitionOf(version).orElseThrow());
  }
}
