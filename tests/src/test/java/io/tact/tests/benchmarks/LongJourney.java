package io.tact.tests.benchmarks;

import io.tact.tests.running.Journeys;
import java.nio.charset.StandardCharsets;

/** A drawn journey of contacts and waits by turns, in rows, as long as one likes. */
final class LongJourney {

  private static final int IN_A_ROW = 20;
  private static final int COLUMN = 140;
  private static final int ROW = 120;

  private LongJourney() {}

  /** Its steps are called {@code step0}, {@code step1} and so on, flows not counted. */
  static byte[] bpmn(String key, int steps) {
    StringBuilder elements = new StringBuilder();
    StringBuilder shapes = new StringBuilder();
    for (int step = 0; step < steps; step++) {
      elements.append(step(step, steps));
      shapes.append(
          """
          <di:BPMNShape id="step%1$d_di" bpmnElement="step%1$d">
            <dc:Bounds x="%2$d" y="%3$d" width="%4$d" height="%5$d"/>
          </di:BPMNShape>"""
              .formatted(
                  step,
                  middle(step) - width(step) / 2,
                  line(step) - height(step) / 2,
                  width(step),
                  height(step)));
      if (step > 0) {
        elements.append(Journeys.flow("step" + (step - 1), "step" + step));
        shapes.append(edge(step));
      }
    }
    String diagram =
        """
        <di:BPMNDiagram xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"
            xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
            xmlns:dd="http://www.omg.org/spec/DD/20100524/DI" id="diagram">
          <di:BPMNPlane id="plane" bpmnElement="%s">%s</di:BPMNPlane>
        </di:BPMNDiagram></definitions>"""
            .formatted(key, shapes);
    String journey = new String(Journeys.bpmn(key, elements.toString()), StandardCharsets.UTF_8);
    return journey.replace("</definitions>", diagram).getBytes(StandardCharsets.UTF_8);
  }

  private static String step(int step, int steps) {
    String id = "step" + step;
    if (step == 0) {
      return "<startEvent id=\"" + id + "\"/>";
    }
    if (step == steps - 1) {
      return "<endEvent id=\"" + id + "\"/>";
    }
    return isContact(step) ? Journeys.send(id, "SMS") : Journeys.waiting(id, "P3D");
  }

  private static String edge(int step) {
    int before = step - 1;
    boolean sameRow = before / IN_A_ROW == step / IN_A_ROW;
    int[] from = {middle(before), line(before)};
    int[] to = {middle(step), line(step)};
    from[0] += sameRow ? width(before) / 2 : 0;
    to[0] -= sameRow ? width(step) / 2 : 0;
    from[1] += sameRow ? 0 : height(before) / 2;
    to[1] -= sameRow ? 0 : height(step) / 2;
    return """
        <di:BPMNEdge id="flow%1$d_di" bpmnElement="step%1$d_step%2$d">
          <dd:waypoint x="%3$d" y="%4$d"/><dd:waypoint x="%5$d" y="%6$d"/>
        </di:BPMNEdge>"""
        .formatted(before, step, from[0], from[1], to[0], to[1]);
  }

  private static boolean isContact(int step) {
    return step % 2 == 1;
  }

  private static int width(int step) {
    return isContact(step) ? 100 : 36;
  }

  private static int height(int step) {
    return isContact(step) ? 80 : 36;
  }

  private static int middle(int step) {
    return 100 + step % IN_A_ROW * COLUMN;
  }

  private static int line(int step) {
    return 100 + step / IN_A_ROW * ROW;
  }
}
