package io.tact.tests.running;

import java.nio.charset.StandardCharsets;

/** Draws, reviews and publishes journeys. */
public final class Journeys {

  private Journeys() {}

  /** A published version, of the elements of one process. */
  public static int publish(String key, String elements, String... definitions) {
    return publish(Tact::as, key, bpmn(key, elements, definitions));
  }

  /** A published version, of a whole file, on a Tact of one's own. */
  public static int publish(Users users, String key, byte[] bpmn) {
    int version =
        users
            .as("marketer")
            .post("/api/journeys", "application/xml", bpmn)
            .expect(201)
            .json()
            .path("version")
            .asInt();
    users.as("marketer").post(version(key, version) + "/submit").expectSuccess();
    users.as("approver").post(version(key, version) + "/approve").expectSuccess();
    return version;
  }

  /** A published version that sends an SMS to each customer, who stays afterwards. */
  public static String publishWelcome(String key) {
    publish(
        key,
        "<startEvent id=\"start\"/>"
            + send("hello", "SMS")
            + waiting("wait", "P300D")
            + "<endEvent id=\"end\"/>"
            + flow("start", "hello", "wait", "end"));
    return key;
  }

  static String version(String key, int version) {
    return "/api/journeys/" + key + "/versions/" + version;
  }

  /** A whole file around the elements of a process. */
  public static byte[] bpmn(String key, String elements, String... definitions) {
    return ("""
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            id="definitions" targetNamespace="tact">
          %s
          %s
        </definitions>
        """
            .formatted(
                String.join("", definitions),
                elements.contains("<process")
                    ? elements
                    : "<process id=\"%s\" name=\"%s\" isExecutable=\"true\">%s</process>"
                        .formatted(key, key, elements)))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A send-contact step. */
  public static String send(String id, String channel, String inputs) {
    return """
        <serviceTask id="%s" name="%s" camunda:delegateExpression="${sendContact}">
          <extensionElements><camunda:inputOutput>
            <camunda:inputParameter name="channel">%s</camunda:inputParameter>
            <camunda:inputParameter name="category">MARKETING</camunda:inputParameter>
            <camunda:inputParameter name="text">Hello</camunda:inputParameter>
            %s
          </camunda:inputOutput></extensionElements>
        </serviceTask>"""
        .formatted(id, id, channel, inputs);
  }

  public static String send(String id, String channel) {
    return send(id, channel, "");
  }

  /** Sequence flows between neighbours, {@code flow("a", "b", "c")} being two. */
  public static String flow(String... elements) {
    StringBuilder flows = new StringBuilder();
    for (int i = 1; i < elements.length; i++) {
      flows.append(
          "<sequenceFlow id=\"%s_%s\" sourceRef=\"%s\" targetRef=\"%s\"/>"
              .formatted(elements[i - 1], elements[i], elements[i - 1], elements[i]));
    }
    return flows.toString();
  }

  /** A timer that waits for an ISO 8601 duration. */
  public static String waiting(String id, String duration) {
    return """
        <intermediateCatchEvent id="%s"><timerEventDefinition>
          <timeDuration xsi:type="tFormalExpression">%s</timeDuration>
        </timerEventDefinition></intermediateCatchEvent>"""
        .formatted(id, duration);
  }
}
