package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.Drawings.flow;
import static io.tact.workflows.deployment.Drawings.journey;
import static io.tact.workflows.deployment.Drawings.sms;
import static io.tact.workflows.deployment.Drawings.timer;
import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.journey.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactEndsTest {

  private static final String WAIT = timer("w", "<timeDuration>P7D</timeDuration>");

  @Test
  void behindAContactThereIsAnEnd() {
    assertThat(endless("<startEvent id='s'/>" + sms("a") + flow("s", "a"))).containsExactly("a");
    assertThat(endless("<startEvent id='s'/><endEvent id='e'/>" + sms("a") + flow("s", "a", "e")))
        .isEmpty();
  }

  @Test
  void aCircleIsNoEndAGoalInItIs() {
    String goal =
        "<intermediateThrowEvent id='g' camunda:modelerTemplate='tact.goal'/>"
            + sms("a")
            + WAIT
            + "<startEvent id='s'/>";

    assertThat(endless(goal + flow("s", "a", "w", "a"))).containsExactly("a");
    assertThat(endless(goal + flow("s", "a", "w", "g", "a"))).isEmpty();
    assertThat(endless(goal.replace("tact.goal", "tact.other") + flow("s", "a", "w", "g", "a")))
        .containsExactly("a");
  }

  @Test
  void anEndBehindTheSubProcessIsBehindWhatIsInside() {
    String sub =
        "<startEvent id='s'/><subProcess id='sub'><startEvent id='is'/>"
            + sms("a")
            + flow("is", "a")
            + "</subProcess><endEvent id='e'/>";

    assertThat(endless(sub + flow("s", "sub"))).containsExactly("a");
    assertThat(endless(sub + flow("s", "sub", "e"))).isEmpty();
  }

  private static List<String> endless(String elements) {
    return Inspections.findings(Inspections.plain(), journey("ends", elements)).stream()
        .filter(finding -> finding.rule().equals("contact-without-goal"))
        .map(Finding::elementId)
        .toList();
  }
}
