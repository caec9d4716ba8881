package io.tact.tests.benchmarks;

/**
 * The journey that the launches run: start, send, branch on the customer's tier, one of two sends,
 * end; with or without a wait of a day after the first send.
 */
record TwoSendsJourney(String key, boolean waits) {

  private static final String INPUTS =
      """
      <extensionElements><camunda:inputOutput>
        <camunda:inputParameter name="channel">SMS</camunda:inputParameter>
        <camunda:inputParameter name="category">MARKETING</camunda:inputParameter>
        <camunda:inputParameter name="text">Six per cent on your savings</camunda:inputParameter>
      </camunda:inputOutput></extensionElements>""";

  /** As a marketer draws it. */
  String forTact() {
    return bpmn(
        "",
        "<conditionExpression xsi:type=\"tFormalExpression\" language=\"feel\">"
            + "customer.tier = \"GOLD\"</conditionExpression>",
        INPUTS);
  }

  /** For the bare engine: sends in transactions of their own, the condition in its language. */
  String forBareEngine() {
    return forBareEngine(INPUTS);
  }

  /** The same without inputs, which cost the bare engine a variable each. */
  String forBareEngineWithoutInputs() {
    return forBareEngine("");
  }

  private String forBareEngine(String inputs) {
    return bpmn(
        "camunda:asyncBefore=\"true\"",
        "<conditionExpression xsi:type=\"tFormalExpression\">${tier == 'GOLD'}"
            + "</conditionExpression>",
        inputs);
  }

  private String bpmn(String async, String condition, String inputs) {
    String send =
        "<serviceTask id=\"%s\" name=\"%s\" camunda:delegateExpression=\"${sendContact}\" "
            + async
            + ">"
            + inputs
            + "</serviceTask>";
    String pause =
        waits
            ? """
              <sequenceFlow id="f2a" sourceRef="first" targetRef="day"/>
              <intermediateCatchEvent id="day"><timerEventDefinition>
                <timeDuration xsi:type="tFormalExpression">P1D</timeDuration>
              </timerEventDefinition></intermediateCatchEvent>
              <sequenceFlow id="f2b" sourceRef="day" targetRef="tier"/>"""
            : "<sequenceFlow id=\"f2\" sourceRef=\"first\" targetRef=\"tier\"/>";
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            id="d" targetNamespace="benchmarks">
          <process id="%s" name="Two sends" isExecutable="true" camunda:historyTimeToLive="P180D">
            <startEvent id="start"/>
            <sequenceFlow id="f1" sourceRef="start" targetRef="first"/>
            %s
            %s
            <exclusiveGateway id="tier" default="other"/>
            <sequenceFlow id="gold" sourceRef="tier" targetRef="goldSend">%s</sequenceFlow>
            <sequenceFlow id="other" sourceRef="tier" targetRef="otherSend"/>
            %s
            %s
            <sequenceFlow id="f5" sourceRef="goldSend" targetRef="end"/>
            <sequenceFlow id="f6" sourceRef="otherSend" targetRef="end"/>
            <endEvent id="end"/>
          </process>
        </definitions>
        """
        .formatted(
            key,
            send.formatted("first", "First"),
            pause,
            condition,
            send.formatted("goldSend", "Gold"),
            send.formatted("otherSend", "Other"));
  }
}
