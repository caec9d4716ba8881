package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.Drawings.around;
import static io.tact.workflows.deployment.Drawings.flow;
import static io.tact.workflows.deployment.Drawings.journey;
import static io.tact.workflows.deployment.Drawings.message;
import static io.tact.workflows.deployment.Drawings.send;
import static io.tact.workflows.deployment.Drawings.sms;
import static io.tact.workflows.deployment.Drawings.timer;
import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.journey.Finding;
import io.tact.domain.journey.Finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectionTest {

  private final Inspection inspection = Inspections.plain();

  @Test
  void finishedJourneyHasNoFindings() {
    byte[] bpmn =
        journey(
            "good",
            "<startEvent id='s'>"
                + message("m")
                + "</startEvent>"
                + sms("a")
                + "<exclusiveGateway id='g' default='g_first'/>"
                + "<sequenceFlow id='again' sourceRef='g' targetRef='w'><conditionExpression"
                + " xsi:type='tFormalExpression' language='feel'>contact.decision = \"APPROVED\""
                + "</conditionExpression></sequenceFlow>"
                + timer("w", "<timeDuration xsi:type='tFormalExpression'>P1W</timeDuration>")
                + "<eventBasedGateway id='first'/>"
                + "<intermediateCatchEvent id='b'>"
                + message("m")
                + "</intermediateCatchEvent>"
                + timer("late", "<timeDuration xsi:type='tFormalExpression'>P3D</timeDuration>")
                + "<endEvent id='e'/>"
                + flow("s", "a", "g", "first", "b", "e")
                + flow("first", "late", "e")
                + flow("w", "a"),
            "<message id='m' name='salary.received'/>");

    assertThat(findings(bpmn)).isEmpty();
  }

  @Test
  void elementsThatTheEngineWouldFailOverAreErrors() {
    byte[] nameless = journey("nameless", "<startEvent/>");
    byte[] circle = journey("circle", "<callActivity id='c' calledElement='circle'/>");

    assertThat(findings(nameless)).extracting(Finding::rule).contains("without-id");
    assertThat(findings(circle)).extracting(Finding::rule).contains("calls-itself");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "abstract-task|<task id='step'/>",
        "abstract-task|<serviceTask id='step'/>",
        "unsupported-element|<manualTask id='step'/>",
        "unsupported-element|<userTask id='step'/>",
        "unsupported-element|<intermediateThrowEvent id='step'><signalEventDefinition/></intermediateThrowEvent>",
        "unsupported-element|<subProcess id='step'><multiInstanceLoopCharacteristics/></subProcess>",
        "not-available-yet|<userTask id='step' camunda:modelerTemplate='tact.manager-task'/>",
        "not-available-yet|<serviceTask id='step' camunda:delegateExpression='${split}'/>",
        "not-available-yet|<serviceTask id='step' camunda:delegateExpression='${updateProfile}'/>",
        "not-available-yet|<businessRuleTask id='step' camunda:decisionRef='offer'/>",
        "call-without-journey|<callActivity id='step'/>",
        "call-without-journey|<callActivity id='step' calledElement='=customer.tier'/>",
        "message-without-name|<receiveTask id='step'/>",
        "message-without-name|<intermediateCatchEvent id='step'><messageEventDefinition/></intermediateCatchEvent>",
        "timer-without-time|<intermediateCatchEvent id='step'><timerEventDefinition/></intermediateCatchEvent>",
      })
  void unfinishedStepsAreErrors(String rule, String step) {
    assertThat(findings(around(step)))
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(rule);
              assertThat(finding.elementId()).isEqualTo("step");
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            });
  }

  @Test
  void contactsNeedTheirInputs() {
    assertThat(rules(around(send("step"))))
        .contains("send-without-channel", "send-without-category", "send-nothing");
    assertThat(
            rules(
                around(
                    send(
                        "step",
                        "channel:sms",
                        "category:Much Ado",
                        "text:Hi",
                        "priority:101",
                        "validFor:P1M",
                        "colour:red"))))
        .containsExactlyInAnyOrder(
            "send-bad-channel",
            "send-bad-category",
            "send-bad-priority",
            "send-bad-validFor",
            "send-unknown-input");
    assertThat(rules(around(send("step", "channel:FAX", "category:SERVICE", "text:Hi"))))
        .containsExactly("send-unknown-channel");
    assertThat(
            rules(
                around(send("step", "channel:=wrong", "category:SERVICE", "text:=customer.tier"))))
        .containsExactly("bad-feel");
  }

  @ParameterizedTest
  @CsvSource({
    "<timeDuration>P1M</timeDuration>,timer-bad-duration",
    "<timeDuration>soon</timeDuration>,timer-bad-duration",
    "<timeDate>2026-03-01</timeDate>,timer-bad-date",
    "<timeCycle>R3/PT1H</timeCycle>,timer-cycle",
    "<timeDuration>=wrong</timeDuration>,bad-feel",
  })
  void waitsNeedATime(String time, String rule) {
    assertThat(rules(around(timer("step", time)))).containsExactly(rule);
  }

  @Test
  void exitsOfAGatewaySayWhoTakesThem() {
    String ends = "<startEvent id='s'/><endEvent id='a'/><endEvent id='b'/>";

    assertThat(
            rules(
                journey(
                    "exits",
                    ends + "<exclusiveGateway id='g'/>" + flow("s", "g", "a") + flow("g", "b"))))
        .containsOnly("gateway-unconditional-exit");
    assertThat(
            rules(
                journey(
                    "exits",
                    ends
                        + "<exclusiveGateway id='g'/>"
                        + flow("s", "g")
                        + when("g", "a", "x")
                        + when("g", "b", "wrong"))))
        .containsExactly("bad-feel", "gateway-without-default");
  }

  @Test
  void waysLeadSomewhereAndNotInCircles() {
    assertThat(
            rules(
                journey(
                    "loop",
                    "<startEvent id='s'/><endEvent id='e'/>"
                        + sms("a")
                        + sms("b")
                        + sms("alone")
                        + "<exclusiveGateway id='g' default='g_e'/>"
                        + flow("s", "a", "b", "g", "e")
                        + when("g", "a", "x"))))
        .containsExactly(
            "loop-without-wait",
            "loop-without-wait",
            "loop-without-wait",
            "unreachable",
            "contact-without-goal");
  }

  @Test
  void sketchesHaveNoStart() {
    assertThat(rules(journey("sketch", "<task id='t'/>"))).contains("no-start", "no-end");
  }

  @Test
  void whatTheEngineWouldRefuseIsFoundBefore() {
    assertThat(rules(around(sms("step") + sms("step")))).contains("not-by-the-schema");
    assertThat(rules(journey("loose", "<startEvent id='s'/>" + flow("s", "nowhere"))))
        .contains("loose-flow");
  }

  @Test
  void longWaysAreFollowedWithoutEndOfStack() {
    StringBuilder steps = new StringBuilder("<startEvent id='n0'/>");
    for (int i = 1; i < 3_000; i++) {
      steps.append("<parallelGateway id='n").append(i).append("'/>");
      steps.append(flow("n" + (i - 1), "n" + i));
    }
    assertThat(rules(journey("long", steps.toString()))).contains("dead-end");
  }

  private static String when(String from, String to, String feel) {
    return "<sequenceFlow id='%s_%s' sourceRef='%s' targetRef='%s'><conditionExpression xsi:type='tFormalExpression' language='feel'>%s</conditionExpression></sequenceFlow>"
        .formatted(from, to, from, to, feel);
  }

  private List<String> rules(byte[] bpmn) {
    return findings(bpmn).stream().map(Finding::rule).toList();
  }

  private List<Finding> findings(byte[] bpmn) {
    return Inspections.findings(inspection, bpmn);
  }
}
