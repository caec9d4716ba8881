package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.Drawings.flow;
import static io.tact.workflows.deployment.Drawings.journey;
import static io.tact.workflows.deployment.Drawings.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tact.domain.journey.JourneyRefusal;
import io.tact.domain.journey.JourneyStatus;
import io.tact.workflows.deployment.Journeys.Draft;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JourneysTest {

  private final JourneyHouse house = new JourneyHouse();
  private final Journeys journeys = house.journeys;

  @Test
  void sameKeyMakesTheNextVersion() {
    assertThat(journeys.post(plain("a"), "user:anna"))
        .extracting(Draft::key, Draft::version, Draft::status)
        .containsExactly("a", 1, JourneyStatus.DRAFT);
    assertThat(journeys.post(started("a", "salary"), "user:anna").version()).isEqualTo(2);

    JourneyView view = journeys.find("a").orElseThrow();

    assertThat(view.newest().version()).isEqualTo(2);
    assertThat(view.published()).isEmpty();
    assertThat(view.active()).isFalse();
    assertThat(journeys.bpmn("a", 1)).hasValue(plain("a"));
    assertThat(journeys.bpmn("a", 3)).isEmpty();
  }

  @Test
  void onlyAKeyThatIsFreeBeginsAJourney() {
    assertThat(journeys.begin(plain("a"), "user:anna").version()).isEqualTo(1);

    assertThatThrownBy(() -> journeys.begin(started("a", "salary"), "user:ben"))
        .isInstanceOfSatisfying(
            JourneyRefusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(JourneyRefusal.Code.JOURNEY_KNOWN));
    assertThat(journeys.find("a").orElseThrow().versions()).hasSize(1);
  }

  @Test
  void listsByKeyFromTheOneAfter() {
    journeys.post(plain("b"), "user:anna");
    journeys.post(plain("c"), "user:anna");
    journeys.post(plain("a"), "user:anna");

    assertThat(journeys.list(Optional.empty(), 2))
        .extracting(JourneyView::key)
        .containsExactly("a", "b");
    assertThat(journeys.list(Optional.of("b"), 2))
        .extracting(JourneyView::key)
        .containsExactly("c");
  }

  @Test
  void unsafeOnesLeaveNothingBehind() {
    assertThatThrownBy(() -> journeys.post(journey("bad", "<scriptTask id='s'/>"), "user:anna"))
        .isInstanceOf(UnsafeBpmn.class);

    assertThat(journeys.find("bad")).isEmpty();
    assertThat(house.jdbc.queryForList("SELECT 1 FROM journey_diagram")).isEmpty();
  }

  @Test
  void sketchesAreKeptWithTheirFindingsAndNotSubmitted() {
    journeys.post(journey("sketch", "<task id='t'/>"), "user:anna");

    assertThat(journeys.find("sketch").orElseThrow().newest().findings())
        .extracting("rule")
        .contains("no-start", "abstract-task");
    assertThatThrownBy(() -> journeys.submit("sketch", 1, "user:anna"))
        .isInstanceOfSatisfying(
            JourneyRefusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(JourneyRefusal.Code.FINDINGS_OPEN));
  }

  @Test
  void approvalByAnotherPersonBringsItToTheEngine() {
    journeys.post(plain("a"), "user:anna");
    journeys.submit("a", 1, "user:anna");
    assertThatThrownBy(() -> journeys.approve("a", 1, "user:anna"))
        .isInstanceOf(JourneyRefusal.class);
    assertThat(house.deployed).isEmpty();

    journeys.approve("a", 1, "user:bert");

    assertThat(house.deployed).hasSize(1);
    assertThat(house.deployed.get(0)).contains("isExecutable=\"true\"", "historyTimeToLive=\"");
    assertThat(journeys.find("a").orElseThrow().published().orElseThrow().version()).isEqualTo(1);
    assertThat(house.jdbc.queryForList("SELECT definition_id FROM journey_version", String.class))
        .containsExactly("a:1:x");
  }

  @Test
  void whatCallsAnUnpublishedJourneyIsNotPublished() {
    byte[] caller =
        journey(
            "caller",
            "<startEvent id='s'/><callActivity id='c' calledElement='called'/><endEvent id='e'/>"
                + flow("s", "c")
                + flow("c", "e"));
    journeys.post(caller, "user:anna");
    journeys.submit("caller", 1, "user:anna");

    assertThatThrownBy(() -> journeys.approve("caller", 1, "user:bert"))
        .isInstanceOfSatisfying(
            JourneyRefusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(JourneyRefusal.Code.CALLS_UNPUBLISHED));
    house.publish(plain("called"));
    journeys.approve("caller", 1, "user:bert");

    assertThat(journeys.find("caller").orElseThrow().published()).isPresent();
  }

  @Test
  void whatTheEngineDoesNotTakeStaysInReview() {
    journeys.post(started("a", "salary"), "user:anna");
    journeys.submit("a", 1, "user:anna");
    house.engineRefuses = true;

    assertThatThrownBy(() -> journeys.approve("a", 1, "user:bert"))
        .isInstanceOf(IllegalStateException.class);

    assertThat(journeys.find("a").orElseThrow().newest().status())
        .isEqualTo(JourneyStatus.IN_REVIEW);
    assertThat(house.jdbc.queryForList("SELECT 1 FROM journey_message")).isEmpty();
  }

  @Test
  void refusedAndRetiredOnesShowIt() {
    journeys.post(plain("a"), "user:anna");
    journeys.submit("a", 1, "user:anna");
    journeys.refuse("a", 1, "user:bert", "too early");
    assertThat(journeys.find("a").orElseThrow().newest().status()).isEqualTo(JourneyStatus.REFUSED);

    house.publish(plain("a"));
    journeys.retire("a", 2, "user:bert");
    assertThat(journeys.find("a").orElseThrow().newest().status()).isEqualTo(JourneyStatus.RETIRED);
  }

  @Test
  void eventStartsAreThoseOfTheNewestPublishedVersionWhileActive() {
    house.publish(started("a", "salary"));
    assertThat(house.starts()).isEmpty();

    journeys.activate("a", "user:anna");
    assertThat(house.starts()).containsExactly("salary a/1");

    house.publish(started("a", "bonus"));
    assertThat(house.starts()).containsExactly("bonus a/2");

    journeys.post(started("a", "gift"), "user:anna");
    assertThat(house.starts()).containsExactly("bonus a/2");

    journeys.retire("a", 2, "user:bert");
    assertThat(house.starts()).containsExactly("salary a/1");

    journeys.deactivate("a", "user:anna");
    assertThat(house.starts()).isEmpty();
    assertThat(
            house.jdbc.queryForList("SELECT message FROM journey_message ORDER BY 1", String.class))
        .containsExactly("bonus", "salary");
  }

  @Test
  void referenceJourneysArePublishedOnce() {
    journeys.post(plain("a"), "tact");
    ReferenceJourneys reference = new ReferenceJourneys(journeys);
    reference.publish(List.of(plain("a")));
    reference.publish(List.of(plain("a")));

    assertThat(house.deployed).hasSize(1);
    assertThat(journeys.find("a").orElseThrow().versions()).hasSize(1);
  }

  private static byte[] plain(String key) {
    return journey(key, "<startEvent id='s'/><endEvent id='e'/>" + flow("s", "e"));
  }

  private static byte[] started(String key, String message) {
    return journey(
        key,
        "<startEvent id='s'>" + message("m") + "</startEvent><endEvent id='e'/>" + flow("s", "e"),
        "<message id='m' name='" + message + "'/>");
  }
}
