package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.Drawings.flow;
import static io.tact.workflows.deployment.Drawings.journey;
import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.journey.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawnTest {

  @Test
  void whatADrawingHidesIsTold() {
    assertThat(hidden("s", "e"))
        .singleElement()
        .satisfies(found -> assertThat(found.values()).containsEntry("elements", "1"))
        .extracting(Finding::severity)
        .isEqualTo(Finding.Severity.WARNING);
  }

  @Test
  void aWholeDrawingAndNoneAtAllHideNothing() {
    assertThat(hidden("s", "e", "s_e")).isEmpty();
    assertThat(hidden()).isEmpty();
  }

  private static List<Finding> hidden(String... drawn) {
    StringBuilder shapes = new StringBuilder();
    for (String element : drawn) {
      shapes.append("<di:BPMNShape bpmnElement='").append(element).append("'/>");
    }
    byte[] bpmn =
        journey(
            "drawn",
            "<startEvent id='s'/><endEvent id='e'/>" + flow("s", "e"),
            "<di:BPMNDiagram xmlns:di='http://www.omg.org/spec/BPMN/20100524/DI'>"
                + "<di:BPMNPlane bpmnElement='drawn'>"
                + shapes
                + "</di:BPMNPlane></di:BPMNDiagram>");
    return Inspections.findings(Inspections.plain(), bpmn).stream()
        .filter(finding -> finding.rule().equals("not-drawn"))
        .toList();
  }
}
