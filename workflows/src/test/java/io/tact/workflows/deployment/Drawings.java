package io.tact.workflows.deployment;

import java.nio.charset.StandardCharsets;

/** Small diagrams. */
final class Drawings {

  private Drawings() {}

  /** A file around the elements of one process. */
  static byte[] journey(String key, String elements, String... definitions) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            xmlns:activiti="http://activiti.org/bpmn"
            xmlns:flowable="http://flowable.org/bpmn"
            xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
            xmlns:other="urn:other"
            id="definitions" targetNamespace="tact">
          %s
          <process id="%s" name="A journey">%s</process>
        </definitions>
        """
        .formatted(String.join("", definitions), key, elements)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Start, the step named {@code step}, end. */
  static byte[] around(String step) {
    return journey(
        "around", "<startEvent id='s'/>" + step + "<endEvent id='e'/>" + flow("s", "step", "e"));
  }

  static String flow(String... ids) {
    StringBuilder flows = new StringBuilder();
    for (int i = 1; i < ids.length; i++) {
      flows.append(
          "<sequenceFlow id='%s_%s' sourceRef='%s' targetRef='%s'/>"
              .formatted(ids[i - 1], ids[i], ids[i - 1], ids[i]));
    }
    return flows.toString();
  }

  static String send(String id, String... inputs) {
    StringBuilder written = new StringBuilder();
    for (String input : inputs) {
      String[] pair = input.split(":", 2);
      written.append(
          "<camunda:inputParameter name='%s'>%s</camunda:inputParameter>"
              .formatted(pair[0], pair[1]));
    }
    return """
        <serviceTask id='%s' camunda:delegateExpression='${sendContact}'>
          <extensionElements><camunda:inputOutput>%s</camunda:inputOutput></extensionElements>
        </serviceTask>"""
        .formatted(id, written);
  }

  static String sms(String id) {
    return send(id, "channel:SMS", "category:MARKETING", "text:Hello");
  }

  static String timer(String id, String time) {
    return "<intermediateCatchEvent id='%s'><timerEventDefinition>%s</timerEventDefinition></intermediateCatchEvent>"
        .formatted(id, time);
  }

  static String message(String id) {
    return "<messageEventDefinition messageRef='" + id + "'/>";
  }
}
