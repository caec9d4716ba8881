package io.tact.workflows.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.workflows.deployment.ContactsAhead.Ahead;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactsAheadTest {

  @Test
  void waysThatPartAreWeightedByWhoTookThem() {
    String drawing =
        wait("w", "P1D")
            + "<exclusiveGateway id='g'/>"
            + send("sms", "SMS")
            + send("mail", "EMAIL")
            + flows("w>g", "g>sms", "g>mail");

    assertThat(ahead(drawing, "w", Map.of()))
        .containsExactlyInAnyOrder(at(0, "SMS", 0.5), at(0, "EMAIL", 0.5));
    assertThat(ahead(drawing, "w", Map.of("sms", 30L, "mail", 10L)))
        .containsExactlyInAnyOrder(at(0, "SMS", 0.75), at(0, "EMAIL", 0.25));
  }

  @Test
  void waysThatForkAreAllTakenAndComeTogetherAsOne() {
    String drawing =
        wait("w", "P1D")
            + "<parallelGateway id='fork'/><parallelGateway id='join'/>"
            + send("sms", "SMS")
            + wait("later", "P2D")
            + send("last", "PUSH")
            + flows("w>fork", "fork>sms", "fork>later", "sms>join", "later>join", "join>last");

    List<Ahead> ahead = ahead(drawing, "w", Map.of());

    assertThat(ahead).contains(at(0, "SMS", 1));
    assertThat(
            ahead.stream()
                .filter(one -> one.channel().equals("PUSH"))
                .mapToDouble(Ahead::expected)
                .sum())
        .isEqualTo(1);
  }

  @Test
  void loopsEndWithTheView() {
    String drawing = wait("w", "P7D") + send("sms", "SMS") + flows("w>sms", "sms>w");

    assertThat(ahead(drawing, "w", Map.of()))
        .containsExactly(
            at(0, "SMS", 1), at(7, "SMS", 1), at(14, "SMS", 1), at(21, "SMS", 1), at(28, "SMS", 1));
  }

  @Test
  void anEventThatNobodySawIsNotExpected() {
    String drawing =
        wait("w", "P1D")
            + "<intermediateCatchEvent id='buy'><messageEventDefinition messageRef='m'/>"
            + "</intermediateCatchEvent>"
            + send("sms", "SMS")
            + flows("w>buy", "buy>sms");

    assertThat(ahead(drawing, "w", Map.of())).isEmpty();
    assertThat(ahead(drawing, "w", Map.of("buy", 10L, "sms", 4L)))
        .containsExactly(at(0, "SMS", 0.4));
  }

  @Test
  void aLaunchBeginsAtThePlainStart() {
    String drawing =
        "<startEvent id='bought'><messageEventDefinition messageRef='m'/></startEvent>"
            + "<startEvent id='launched'/>"
            + send("thanks", "EMAIL")
            + send("sms", "SMS")
            + flows("bought>thanks", "launched>sms");

    assertThat(ContactsAhead.ofLaunch(drawn(drawing), Map.of(), Duration.ofDays(30)))
        .containsExactly(at(0, "SMS", 1));
    assertThat(
            ContactsAhead.ofLaunch(
                drawn(drawing.replace("<startEvent id='launched'/>", "")),
                Map.of(),
                Duration.ofDays(30)))
        .containsExactly(at(0, "EMAIL", 1));
  }

  @Test
  void whatCannotBeKnownAheadEndsTheView() {
    String drawing =
        wait("w", "P1D")
            + wait("computed", "= customer.attributes.days")
            + send("sms", "SMS")
            + flows("w>computed", "computed>sms");

    assertThat(ahead(drawing, "w", Map.of())).isEmpty();
    assertThat(ahead(drawing, "not-there", Map.of())).isEmpty();
  }

  private static Ahead at(int days, String channel, double expected) {
    return new Ahead(Duration.ofDays(days), channel, expected);
  }

  private static List<Ahead> ahead(String elements, String from, Map<String, Long> entered) {
    return ContactsAhead.of(drawn(elements), from, entered, Duration.ofDays(30));
  }

  private static byte[] drawn(String elements) {
    return """
        <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'
            xmlns:camunda='http://camunda.org/schema/1.0/bpmn' id='d' targetNamespace='t'>
          <message id='m' name='purchase'/>
          <process id='p' isExecutable='true'>%s</process></definitions>
        """
        .formatted(elements)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String wait(String id, String duration) {
    return "<intermediateCatchEvent id='%s'><timerEventDefinition><timeDuration>%s</timeDuration></timerEventDefinition></intermediateCatchEvent>"
        .formatted(id, duration);
  }

  private static String send(String id, String channel) {
    return "<serviceTask id='%s' camunda:delegateExpression='${sendContact}'><extensionElements><camunda:inputOutput><camunda:inputParameter name='channel'>%s</camunda:inputParameter></camunda:inputOutput></extensionElements></serviceTask>"
        .formatted(id, channel);
  }

  private static String flows(String... flows) {
    StringBuilder all = new StringBuilder();
    for (String flow : flows) {
      String[] ends = flow.split(">");
      all.append(
          "<sequenceFlow id='%s-%s' sourceRef='%s' targetRef='%s'/>"
              .formatted(ends[0], ends[1], ends[0], ends[1]));
    }
    return all.toString();
  }
}
