package io.tact.workflows.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;

/** A step that has used up its retries: the customer's history tells, and a person has to look. */
final class StepIncidents extends DefaultIncidentHandler {

  private final ProgressRecorder recorder;

  StepIncidents(ProgressRecorder recorder) {
    super(Incident.FAILED_JOB_HANDLER_TYPE);
    this.recorder = recorder;
  }

  /** The message of the failure is left out: it may quote personal data. */
  @Override
  public Incident handleIncident(IncidentContext context, String message) {
    Incident incident = super.handleIncident(context, "STEP_FAILED");
    recorder.failed(execution(context), failedElement(incident));
    return incident;
  }

  /** The engine calls this after every job, whether anything had failed or not. */
  @Override
  public void resolveIncident(IncidentContext context) {
    tellRecovered(context);
    super.resolveIncident(context);
  }

  /** What ends at a failed element, stopped or with its customer, has failed no longer. */
  @Override
  public void deleteIncident(IncidentContext context) {
    tellRecovered(context);
    super.deleteIncident(context);
  }

  private void tellRecovered(IncidentContext context) {
    Optional.ofNullable(execution(context))
        .ifPresent(
            execution ->
                Context.getCommandContext()
                    .getIncidentManager()
                    .findIncidentByConfigurationAndIncidentType(
                        context.getConfiguration(), getIncidentHandlerType())
                    .forEach(incident -> recorder.recovered(execution, failedElement(incident))));
  }

  /** The element that failed, behind the one at which the journey stands and begins again. */
  private static String failedElement(Incident incident) {
    return Optional.ofNullable(incident.getFailedActivityId()).orElse(incident.getActivityId());
  }

  private static ExecutionEntity execution(IncidentContext context) {
    return Context.getCommandContext()
        .getExecutionManager()
        .findExecutionById(context.getExecutionId());
  }
}
