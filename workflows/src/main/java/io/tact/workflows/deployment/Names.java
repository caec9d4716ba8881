package io.tact.workflows.deployment;

import java.util.Set;

/** Namespaces and the words that mean something to the process engine. */
final class Names {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  /** What the engine takes for its own namespace as well. */
  static final String ACTIVITI = "http://activiti.org/bpmn";

  private static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";

  /** Everything that holds tokens: what the engine looks for by name, whatever the namespace. */
  static final Set<String> NODES =
      Set.of(
          "startEvent",
          "endEvent",
          "intermediateCatchEvent",
          "intermediateThrowEvent",
          "boundaryEvent",
          "task",
          "manualTask",
          "userTask",
          "serviceTask",
          "sendTask",
          "receiveTask",
          "scriptTask",
          "businessRuleTask",
          "callActivity",
          "subProcess",
          "transaction",
          "adHocSubProcess",
          "exclusiveGateway",
          "inclusiveGateway",
          "parallelGateway",
          "eventBasedGateway",
          "complexGateway");

  /** What else the engine looks for without asking for the namespace. */
  static final Set<String> STRUCTURE =
      Set.of(
          "process",
          "sequenceFlow",
          "conditionExpression",
          "condition",
          "extensionElements",
          "conditionalEventDefinition",
          "timerEventDefinition",
          "messageEventDefinition",
          "multiInstanceLoopCharacteristics");

  private Names() {}

  static boolean engine(String namespace) {
    return namespace.equals(CAMUNDA) || namespace.equals(ACTIVITI);
  }

  /** The part of a file that tells where things are drawn, which nothing executes. */
  static boolean drawing(Element element) {
    return element.namespace().equals(DRAWING)
        && element.name().equals("BPMNDiagram")
        && element.parent().filter(outer -> outer.is("definitions")).isPresent();
  }
}
