package io.tact.workflows.step;

import io.tact.domain.campaign.Campaigns;
import io.tact.domain.contact.JourneyStep;
import io.tact.domain.customer.CustomerCommand;
import io.tact.domain.history.Actor;
import io.tact.domain.personal.PersonalDataVault;
import io.tact.workflows.feel.Feel;
import io.tact.workflows.journey.JourneyInstance;
import io.tact.workflows.journey.JourneyVersions;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** What steps work with. */
public record StepContext(
    CommandGateway commands,
    PersonalDataVault vault,
    StepVariables variables,
    Feel feel,
    JourneyVersions versions,
    Campaigns campaigns,
    Clock clock) {

  JourneyStep stepOf(ActivityExecution execution) {
    JourneyInstance instance = JourneyInstance.of((ExecutionEntity) execution, versions);
    return new JourneyStep(
        instance.journey(),
        instance.version(),
        instance.instanceId(),
        execution.getCurrentActivityId(),
        execution.getActivityInstanceId(),
        instance.launchId());
  }

  String customerOf(ActivityExecution execution) {
    return JourneyInstance.customerOf((ExecutionEntity) execution);
  }

  /** Sends a command on the step's behalf, in the engine's own transaction. */
  <T> T send(JourneyStep step, CustomerCommand command, Class<T> answer) {
    String actor = "journey:" + step.journey() + "/" + step.version() + "/" + step.elementId();
    return Actor.as(
        actor, step.instanceId(), () -> answer.cast(commands.<Object>sendAndWait(command)));
  }
}
