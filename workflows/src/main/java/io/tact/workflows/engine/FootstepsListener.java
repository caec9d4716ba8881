package io.tact.workflows.engine;

import io.tact.workflows.journey.JourneyInstance;
import io.tact.workflows.journey.JourneyVersions;
import io.tact.workflows.journey.JourneyVersions.JourneyVersion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Has {@link Footsteps} told of every element, after Tact's own listeners. */
final class FootstepsListener extends AbstractBpmnParseListener implements ExecutionListener {

  private final Footsteps footsteps;
  private final JourneyVersions versions;

  FootstepsListener(Footsteps footsteps, JourneyVersions versions) {
    this.footsteps = footsteps;
    this.versions = versions;
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity definition) {
    listenIn(definition);
  }

  private void listenIn(ScopeImpl scope) {
    for (ActivityImpl activity : scope.getActivities()) {
      activity.addBuiltInListener(EVENTNAME_START, this);
      listenIn(activity);
    }
  }

  @Override
  public void notify(DelegateExecution execution) {
    JourneyInstance instance = JourneyInstance.of((ExecutionEntity) execution, versions);
    footsteps.entered(
        instance.customerId(),
        new JourneyVersion(instance.journey(), instance.version()),
        execution.getCurrentActivityId());
  }
}
