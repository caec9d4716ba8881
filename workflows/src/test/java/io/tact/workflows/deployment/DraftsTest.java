package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.Drawings.flow;
import static io.tact.workflows.deployment.Drawings.journey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tact.domain.journey.JourneyRefusal;
import io.tact.workflows.deployment.Journeys.Draft;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Drafts are saved as one works. */
class DraftsTest {

  private final JourneyHouse house = new JourneyHouse();
  private final Journeys journeys = house.journeys;

  @Test
  void aDraftIsRevisedInItsPlaceAndOnlyItsDiagramIsKept() {
    Draft first = journeys.post(drawing("one"), "anna");

    Draft second = journeys.revise("a", 1, drawing("two"), first.sha256(), "bert");

    assertThat(second.version()).isEqualTo(1);
    assertThat(second.sha256()).isEqualTo(Journeys.sha256(drawing("two")));
    assertThat(journeys.bpmn("a", 1)).hasValue(drawing("two"));
    assertThat(diagrams()).isEqualTo(1);
    JourneyView.Version shown = journeys.find("a").orElseThrow().newest();
    assertThat(shown.by()).isEqualTo("anna");
    assertThat(shown.changedBy()).isEqualTo("bert");
    assertThat(shown.findings()).extracting("rule").containsExactly("abstract-task");
  }

  @Test
  void aDiagramThatAnotherVersionHasIsKept() {
    Draft first = journeys.post(drawing("one"), "anna");
    journeys.post(drawing("one"), "anna");

    journeys.revise("a", 2, drawing("two"), first.sha256(), "anna");
    assertThat(diagrams()).isEqualTo(2);
    assertThat(journeys.bpmn("a", 1)).hasValue(drawing("one"));

    journeys.revise("a", 1, drawing("two"), first.sha256(), "anna");
    assertThat(diagrams()).isEqualTo(1);
  }

  @Test
  void backToWhatItWas() {
    Draft first = journeys.post(drawing("one"), "anna");
    Draft second = journeys.revise("a", 1, drawing("two"), first.sha256(), "anna");

    journeys.revise("a", 1, drawing("one"), second.sha256(), "anna");

    assertThat(journeys.bpmn("a", 1)).hasValue(drawing("one"));
    assertThat(diagrams()).isEqualTo(1);
  }

  @Test
  void whatIsRefusedLeavesNothingBehind() {
    Draft first = journeys.post(drawing("one"), "anna");
    journeys.revise("a", 1, drawing("two"), first.sha256(), "bert");

    assertThatThrownBy(() -> journeys.revise("a", 1, drawing("three"), first.sha256(), "anna"))
        .isInstanceOfSatisfying(
            JourneyRefusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(JourneyRefusal.Code.DRAFT_CHANGED);
              assertThat(refusal.change().orElseThrow().by()).isEqualTo("bert");
            });
    assertThatThrownBy(
            () ->
                journeys.revise(
                    "a",
                    1,
                    journey("a", "<scriptTask id='s'/>"),
                    Journeys.sha256(drawing("two")),
                    "anna"))
        .isInstanceOf(UnsafeBpmn.class);
    assertThatThrownBy(
            () -> journeys.revise("b", 1, drawing("two"), Journeys.sha256(drawing("two")), "anna"))
        .isInstanceOf(OtherJourney.class);

    assertThat(journeys.bpmn("a", 1)).hasValue(drawing("two"));
    assertThat(diagrams()).isEqualTo(1);
  }

  @Test
  void theSameDiagramAgainChangesNothing() {
    Draft first = journeys.post(drawing("one"), "anna");
    Draft second = journeys.revise("a", 1, drawing("two"), first.sha256(), "bert");

    assertThat(journeys.revise("a", 1, drawing("two"), first.sha256(), "anna")).isEqualTo(second);

    assertThat(journeys.find("a").orElseThrow().newest().changedBy()).isEqualTo("bert");
  }

  @Test
  void whoEverDrewAPartDoesNotApproveIt() {
    byte[] finished = journey("a", "<startEvent id='s'/><endEvent id='e'/>" + flow("s", "e"));
    Draft first = journeys.post(drawing("one"), "anna");
    Draft second = journeys.revise("a", 1, drawing("two"), first.sha256(), "bert");
    journeys.revise("a", 1, finished, second.sha256(), "anna");
    journeys.submit("a", 1, Optional.empty(), "anna", Optional.of("please look at the end"));

    assertThatThrownBy(() -> journeys.approve("a", 1, "bert")).isInstanceOf(JourneyRefusal.class);
    journeys.approve("a", 1, "carl");

    JourneyView.Version shown = journeys.find("a").orElseThrow().newest();
    assertThat(shown.drawnBy()).containsExactlyInAnyOrder("anna", "bert");
    assertThat(shown.submittedBy()).contains("anna");
    assertThat(shown.comment()).contains("please look at the end");
    assertThat(shown.decidedBy()).contains("carl");
    assertThat(shown.why()).isEmpty();
  }

  @Test
  void lookingAtADiagramKeepsNothing() {
    assertThat(journeys.inspect(drawing("one")).findings())
        .extracting("rule")
        .containsExactly("abstract-task");
    assertThat(journeys.find("a")).isEmpty();
    assertThat(diagrams()).isZero();
  }

  private int diagrams() {
    return house.jdbc.queryForObject("SELECT count(*) FROM journey_diagram", Integer.class);
  }

  /** A sketch with one task of that name. */
  private static byte[] drawing(String name) {
    return journey(
        "a",
        "<startEvent id='s'/><task id='t' name='%s'/><endEvent id='e'/>".formatted(name)
            + flow("s", "t", "e"));
  }
}
