package io.tact.workflows.engine;

import io.tact.workflows.step.Inputs;
import io.tact.workflows.step.SendContact;
import io.tact.workflows.step.StepContext;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.camunda.bpm.engine.impl.core.variable.mapping.IoMapping;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Turns a parsed diagram into Tact's: our steps, FEEL for conditions, progress noted everywhere.
 */
final class JourneyParseListener extends AbstractBpmnParseListener {

  private static final String SEND_CONTACT = "${sendContact}";

  private final StepContext steps;
  private final ProgressRecorder recorder;

  JourneyParseListener(StepContext steps, ProgressRecorder recorder) {
    this.steps = steps;
    this.recorder = recorder;
  }

  @Override
  public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    if (!SEND_CONTACT.equals(
        element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "delegateExpression"))) {
      throw new IllegalArgumentException("not a step of Tact's: " + activity.getId());
    }
    SendContact step = new SendContact(steps, inputs(element));
    activity.setActivityBehavior(step);
    activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, step);
  }

  /**
   * The step reads its inputs itself: mapped by the engine, each would be a row in the database.
   */
  @Override
  public void parseIoMapping(Element extensions, ActivityImpl activity, IoMapping mapping) {
    if (activity.getActivityBehavior() instanceof SendContact) {
      activity.setIoMapping(null);
      activity.setScope(false);
    }
  }

  @Override
  public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
    CallJourney call =
        new CallJourney(element.attribute("calledElement"), steps.versions(), recorder);
    call.setCallableElement(
        ((CallableElementActivityBehavior) activity.getActivityBehavior()).getCallableElement());
    activity.setActivityBehavior(call);
  }

  @Override
  public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
    Element condition = element.element("conditionExpression");
    if (condition != null) {
      transition.setProperty(
          BpmnParse.PROPERTYNAME_CONDITION,
          new FeelCondition(expression(condition.getText().strip())));
    }
  }

  private FeelExpression expression(String text) {
    String feel = text.startsWith("=") ? text.substring(1) : text;
    return new FeelExpression(feel, steps.feel(), steps.variables()).checked();
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity definition) {
    takeStartsOver(definition);
    definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, recorder.journeyBegins());
    definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, recorder.journeyEnds());
    listenIn(definition);
  }

  /** Correlation starts journeys: the engine itself would allow one journey a message only. */
  private static void takeStartsOver(ProcessDefinitionEntity definition) {
    EventSubscriptionDeclaration.getDeclarationsForScope(definition)
        .forEach(
            (elementId, start) ->
                definition
                    .findActivity(elementId)
                    .setProperty(StartElements.MESSAGE, start.getUnresolvedEventName()));
    definition.getProperties().set(BpmnProperties.EVENT_SUBSCRIPTION_DECLARATIONS, Map.of());
  }

  private void listenIn(ScopeImpl scope) {
    for (ActivityImpl activity : scope.getActivities()) {
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, recorder.elementEntered());
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, recorder.elementLeft());
      listenIn(activity);
    }
  }

  private static Inputs inputs(Element element) {
    Map<String, String> texts = new HashMap<>();
    Element extensions = element.element("extensionElements");
    Element mapping =
        extensions == null
            ? null
            : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "inputOutput");
    if (mapping != null) {
      for (Element input :
          mapping.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "inputParameter")) {
        texts.put(input.attribute("name"), input.getText());
      }
    }
    return new Inputs(texts);
  }
}
