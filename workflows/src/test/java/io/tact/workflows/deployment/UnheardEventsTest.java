package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.Drawings.flow;
import static io.tact.workflows.deployment.Drawings.journey;
import static io.tact.workflows.deployment.Drawings.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.customer.HeardEvents;
import io.tact.domain.journey.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UnheardEventsTest {

  private static final HeardEvents PURCHASES =
      types -> types.stream().filter(type -> !type.equals("purchase")).collect(Collectors.toSet());

  @Test
  void anEventThatNobodyEverSentIsTold() {
    List<Finding> found = unheard(PURCHASES, "gift");

    assertThat(found).extracting(Finding::elementId).containsExactly("s", "w");
    assertThat(found)
        .extracting(Finding::values)
        .allMatch(values -> values.get("event").equals("gift"));
    assertThat(found).extracting(Finding::severity).containsOnly(Finding.Severity.WARNING);
    assertThat(unheard(PURCHASES, "purchase")).isEmpty();
  }

  @Test
  void whatBecameOfAContactIsToldInKnownWords() {
    assertThat(unheard(PURCHASES, "tact.receipt.clicked")).isEmpty();
    assertThat(unheard(types -> Set.of(), "tact.receipt.smelled")).hasSize(2);
  }

  @Test
  void ofABankThatIsBeingSetUpNothingIsTold() {
    assertThat(unheard(types -> Set.of(), "gift")).isEmpty();
  }

  private static List<Finding> unheard(HeardEvents heard, String event) {
    byte[] bpmn =
        journey(
            "unheard",
            "<startEvent id='s'>"
                + message("m")
                + "</startEvent><receiveTask id='w' messageRef='m'/><endEvent id='e'/>"
                + flow("s", "w", "e"),
            "<message id='m' name='" + event + "'/>");
    return Inspections.findings(Inspections.with(heard), bpmn).stream()
        .filter(finding -> finding.rule().equals("event-never-seen"))
        .toList();
  }
}
