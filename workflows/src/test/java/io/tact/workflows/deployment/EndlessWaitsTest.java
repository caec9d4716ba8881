package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.Drawings.flow;
import static io.tact.workflows.deployment.Drawings.journey;
import static io.tact.workflows.deployment.Drawings.message;
import static io.tact.workflows.deployment.Drawings.timer;
import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.journey.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndlessWaitsTest {

  private static final String FRAME = "<startEvent id='s'/><endEvent id='e'/>";
  private static final String CATCH =
      "<intermediateCatchEvent id='w'>" + message("m") + "</intermediateCatchEvent>";
  private static final String DAY = "<timeDuration>P1D</timeDuration>";

  @Test
  void anEventAloneMayNeverCome() {
    List<Finding> found = endless(FRAME + CATCH + flow("s", "w", "e"));

    assertThat(found).extracting(Finding::elementId).containsExactly("w");
    assertThat(found.get(0).severity()).isEqualTo(Finding.Severity.WARNING);
    assertThat(found.get(0).values()).containsEntry("event", "purchase");
  }

  @Test
  void aTimerBesideItEndsTheWait() {
    String gateway = FRAME + "<eventBasedGateway id='g'/>" + CATCH + flow("s", "g", "w", "e");

    assertThat(endless(gateway)).extracting(Finding::elementId).containsExactly("g");
    assertThat(endless(gateway + timer("t", DAY) + flow("g", "t", "e"))).isEmpty();
  }

  @Test
  void aTimerAtItsEdgeEndsTheWaitWhereItTakesTheCustomerOut() {
    String task = FRAME + "<receiveTask id='w' messageRef='m'/>" + flow("s", "w", "e");

    assertThat(endless(task)).extracting(Finding::elementId).containsExactly("w");
    assertThat(endless(task + edge("w", "") + flow("edge", "e"))).isEmpty();
    assertThat(endless(task + edge("w", "cancelActivity='false'") + flow("edge", "e"))).hasSize(1);
  }

  @Test
  void aTimerAtTheEdgeOfWhatItStandsInEndsTheWait() {
    String inside =
        "<subProcess id='sub'><startEvent id='is'/>"
            + CATCH
            + "<endEvent id='ie'/>"
            + flow("is", "w", "ie")
            + "</subProcess>";

    assertThat(endless(FRAME + inside + flow("s", "sub", "e"))).hasSize(1);
    assertThat(
            endless(FRAME + inside + edge("sub", "") + flow("s", "sub", "e") + flow("edge", "e")))
        .isEmpty();
  }

  @Test
  void aWaitForATimeEnds() {
    assertThat(endless(FRAME + timer("w", DAY) + flow("s", "w", "e"))).isEmpty();
  }

  private static String edge(String at, String attributes) {
    return "<boundaryEvent id='edge' attachedToRef='%s' %s><timerEventDefinition>%s</timerEventDefinition></boundaryEvent>"
        .formatted(at, attributes, DAY);
  }

  private static List<Finding> endless(String elements) {
    return Inspections.findings(
            Inspections.plain(), journey("endless", elements, "<message id='m' name='purchase'/>"))
        .stream()
        .filter(finding -> finding.rule().equals("wait-without-end"))
        .toList();
  }
}
