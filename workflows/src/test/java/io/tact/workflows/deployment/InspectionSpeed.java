package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.Drawings.flow;
import static io.tact.workflows.deployment.Drawings.journey;
import static io.tact.workflows.deployment.Drawings.message;
import static io.tact.workflows.deployment.Drawings.sms;
import static io.tact.workflows.deployment.Drawings.timer;

import io.tact.workflows.feel.Feel;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to look over a large diagram, which happens about twice a second while somebody
 * draws. Run by hand: {@code -Dtest=InspectionSpeed}.
 */
final class InspectionSpeed {

  private static final int TIMES = 300;

  @Test
  void measure() {
    Feel feel = new Feel(Clock.systemUTC());
    Inspection inspection =
        new Inspection(
            feel::check,
            Inspections.policy(
                "{'id':'week','type':'FREQUENCY_CAP','max':3,'window':'P7D','channels':['SMS']}",
                "{'id':'day','type':'FREQUENCY_CAP','max':2,'window':'CALENDAR_DAY'}",
                "{'id':'month','type':'FREQUENCY_CAP','max':20,'window':'CALENDAR_MONTH'}"),
            types -> Set.of());
    for (int elements : new int[] {200, 1_000}) {
      byte[] bpmn = large(elements);
      long[] nanos = new long[TIMES];
      int findings = 0;
      for (int i = 0; i < TIMES; i++) {
        long begun = System.nanoTime();
        findings = Inspections.findings(inspection, bpmn).size();
        nanos[i] = System.nanoTime() - begun;
      }
      Arrays.sort(nanos);
      System.out.printf(
          "%d elements, %d bytes, %d findings: median %.1f ms, 99 of 100 within %.1f ms%n",
          elements, bpmn.length, findings, nanos[TIMES / 2] / 1e6, nanos[TIMES * 99 / 100] / 1e6);
    }
  }

  /** Blocks of five: a contact, a branch, a wait for an event or three days. */
  private static byte[] large(int elements) {
    StringBuilder drawn = new StringBuilder("<startEvent id='c0'/>");
    int blocks = elements / 5;
    for (int i = 0; i < blocks; i++) {
      drawn
          .append(sms("s" + i))
          .append("<exclusiveGateway id='x%d' default='x%d_e%d'/>".formatted(i, i, i))
          .append("<eventBasedGateway id='e%d'/>".formatted(i))
          .append("<intermediateCatchEvent id='m%d'>".formatted(i))
          .append(message("m"))
          .append("</intermediateCatchEvent>")
          .append(timer("t" + i, "<timeDuration>P3D</timeDuration>"))
          .append(
              "<sequenceFlow id='w%d' sourceRef='x%d' targetRef='end'><conditionExpression xsi:type='tFormalExpression' language='feel'>customer.attributes.balance &gt; %d</conditionExpression></sequenceFlow>"
                  .formatted(i, i, i))
          .append(flow(i == 0 ? "c0" : "t" + (i - 1), "s" + i, "x" + i, "e" + i, "t" + i))
          .append(flow("e" + i, "m" + i, "end"));
    }
    drawn.append("<endEvent id='end'/>").append(flow("t" + (blocks - 1), "end"));
    return journey("large", drawn.toString(), "<message id='m' name='purchase'/>");
  }
}
