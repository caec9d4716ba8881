package io.tact.tests.scenario;

import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.Journeys.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Figures;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Launches;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Outbox;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Journeys that take days. */
class WaitingJourneyTest {

  private static final String ANYTHING_GOES =
      "{'id':'many','type':'FREQUENCY_CAP','max':1000,'window':'P1D'}";

  @BeforeAll
  static void policy() {
    Policies.inForce(ANYTHING_GOES);
  }

  @Test
  void renewalRemindsAgainAfterThreeDaysUnlessTheDepositWasRenewed() {
    Journeys.publish(
        "renewal-test",
        "<startEvent id=\"start\"/>"
            + send("sms", "SMS")
            + "<eventBasedGateway id=\"race\"/>"
            + "<intermediateCatchEvent id=\"renewed\"><messageEventDefinition messageRef=\"m1\"/>"
            + "</intermediateCatchEvent>"
            + waiting("three", "P3D")
            + send("push", "PUSH")
            + "<endEvent id=\"done\"/><endEvent id=\"reminded\"/>"
            + flow("start", "sms", "race", "renewed", "done")
            + flow("race", "three", "push", "reminded"),
        "<message id=\"m1\" name=\"deposit.renewed\"/>");
    String loyal = Customers.reachable();
    String sleepy = Customers.reachable();
    String launch = Launches.launch("renewal-test", List.of(loyal, sleepy));
    Launches.await(launch, progress -> progress.path("waiting").asInt() == 2);

    ManualClock.forward(Duration.ofDays(2));
    ChannelEvents.behaviour(loyal, "deposit.renewed", "{'amount':'1000'}").expect(202);
    Launches.await(launch, progress -> progress.path("completed").asInt() == 1);
    ManualClock.forward(Duration.ofDays(1));

    JsonNode progress = Launches.await(launch, state -> state.path("completed").asInt() == 2);
    assertThat(progress.path("waiting").asInt()).isZero();
    assertThat(progress.path("started").asInt()).isEqualTo(2);
    assertThat(Figures.of("renewal-test", 1, "push").path("entered").asInt()).isEqualTo(1);
    assertThat(Figures.of("renewal-test", 1, "renewed").path("entered").asInt()).isPositive();
    assertThat(Outbox.channelsOf(sleepy)).containsExactly("SMS", "PUSH");
    assertThat(Outbox.channelsOf(loyal)).containsExactly("SMS");
  }

  @Test
  void deferredContactWaitsInsideTheStepAndTheJourneyGoesOnInTheMorning() {
    Policies.inForce(
        "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','channels':['SMS'],"
            + "'whenReached':'DEFER'}");
    Journeys.publish(
        "night-test",
        "<startEvent id=\"start\"/>"
            + send("sms", "SMS")
            + "<exclusiveGateway id=\"branch\" default=\"branch_refused\"/>"
            + "<endEvent id=\"sent\"/><endEvent id=\"refused\"/>"
            + flow("start", "sms", "branch", "refused")
            + "<sequenceFlow id=\"yes\" sourceRef=\"branch\" targetRef=\"sent\">"
            + "<conditionExpression xsi:type=\"tFormalExpression\" language=\"feel\">"
            + "contact.decision = \"APPROVED\"</conditionExpression></sequenceFlow>");
    String customer = Customers.registered("Asia/Shanghai", "BASIC");
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(23, 0));

    String launch = Launches.launch("night-test", List.of(customer));
    Launches.await(launch, progress -> progress.path("waiting").asInt() == 1);
    assertThat(Outbox.channelsOf(customer)).isEmpty();
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(8, 0));

    Launches.await(launch, progress -> progress.path("completed").asInt() == 1);
    assertThat(Figures.of("night-test", 1, "sent").path("entered").asInt()).isEqualTo(1);
    assertThat(Figures.of("night-test", 1, "refused").path("entered").asInt()).isZero();
    Policies.inForce(ANYTHING_GOES);
  }

  @Test
  void journeyStartsOnAnEventOnceItIsActivated() {
    Journeys.publish(
        "welcome-test",
        "<startEvent id=\"start\"><messageEventDefinition messageRef=\"m1\"/></startEvent>"
            + "<exclusiveGateway id=\"much\" default=\"much_small\"/>"
            + send("sms", "SMS")
            + "<endEvent id=\"done\"/><endEvent id=\"small\"/>"
            + flow("start", "much", "small")
            + flow("sms", "done")
            + "<sequenceFlow id=\"yes\" sourceRef=\"much\" targetRef=\"sms\">"
            + "<conditionExpression xsi:type=\"tFormalExpression\" language=\"feel\">"
            + "event.data.amount &gt;= 5000</conditionExpression></sequenceFlow>",
        "<message id=\"m1\" name=\"salary.received.test\"/>");
    String early = Customers.reachable();
    String rich = Customers.reachable();
    String poor = Customers.reachable();

    ChannelEvents.behaviour(early, "salary.received.test", "{'amount':9000}").expect(202);
    assertThat(Tact.marketer().post("/api/journeys/welcome-test/activate").status())
        .isBetween(200, 299);
    ChannelEvents.behaviour(rich, "salary.received.test", "{'amount':9000}").expect(202);
    ChannelEvents.behaviour(poor, "salary.received.test", "{'amount':100}").expect(202);

    Outbox.awaitMessages(rich, 1);
    Figures.await("welcome-test", 1, "small", element -> element.path("entered").asInt() == 1);
    assertThat(Figures.of("welcome-test", 1, "start").path("entered").asInt()).isEqualTo(2);
    assertThat(Outbox.channelsOf(early)).isEmpty();
    assertThat(Outbox.channelsOf(poor)).isEmpty();
  }

  @Test
  void eventsInQuickSuccessionMoveTheJourneyOneAfterTheOther() {
    Journeys.publish(
        "quick-test",
        "<startEvent id=\"start\"><messageEventDefinition messageRef=\"m1\"/></startEvent>"
            + awaiting("sent", "m2")
            + awaiting("signed", "m3")
            + "<endEvent id=\"done\"/>"
            + flow("start", "sent", "signed", "done"),
        "<message id=\"m1\" name=\"loan.begun\"/><message id=\"m2\" name=\"loan.sent\"/>"
            + "<message id=\"m3\" name=\"loan.signed\"/>");
    assertThat(Tact.marketer().post("/api/journeys/quick-test/activate").status())
        .isBetween(200, 299);
    String one = Customers.reachable();
    String other = Customers.reachable();

    for (String type : List.of("loan.begun", "loan.sent", "loan.signed")) {
      ChannelEvents.behaviour(one, type, "{}").expect(202);
    }
    ChannelEvents.batch(other, "loan.begun", "loan.sent", "loan.signed").expect(202);

    Figures.await("quick-test", 1, "done", element -> element.path("entered").asInt() == 2);
  }

  @Test
  void journeyWaitsForTheReceiptOfWhatItHasJustSent() {
    Journeys.publish(
        "receipt-test",
        "<startEvent id=\"start\"/>"
            + send("sms", "SMS")
            + awaiting("gone", "m1")
            + "<endEvent id=\"done\"/>"
            + flow("start", "sms", "gone", "done"),
        "<message id=\"m1\" name=\"tact.receipt.sent\"/>");

    String launch = Launches.launch("receipt-test", List.of(Customers.reachable()));

    Launches.await(launch, progress -> progress.path("completed").asInt() == 1);
  }

  private static String awaiting(String id, String message) {
    return "<intermediateCatchEvent id=\"%s\"><messageEventDefinition messageRef=\"%s\"/></intermediateCatchEvent>"
        .formatted(id, message);
  }

  @Test
  void secondStartWhileTheFirstRunsIsRefused() {
    Journeys.publish(
        "once-test",
        "<startEvent id=\"start\"/>"
            + waiting("day", "P1D")
            + "<endEvent id=\"end\"/>"
            + flow("start", "day", "end"));
    String customer = Customers.reachable();
    Launches.awaitDoneStarting(Launches.launch("once-test", List.of(customer)));

    String second = Launches.launch("once-test", List.of(customer));

    JsonNode progress = Launches.await(second, state -> state.path("refused").asInt() == 1);
    assertThat(progress.path("started").asInt()).isZero();
    ManualClock.forward(Duration.ofDays(1));
    String third = Launches.launch("once-test", List.of(customer));
    Launches.await(third, state -> state.path("started").asInt() == 1);
  }

  @Test
  void boundaryTimerEndsThePatience() {
    Journeys.publish(
        "patience-test",
        "<startEvent id=\"start\"/>"
            + "<receiveTask id=\"answer\" messageRef=\"m1\"/>"
            + "<boundaryEvent id=\"late\" attachedToRef=\"answer\"><timerEventDefinition>"
            + "<timeDuration xsi:type=\"tFormalExpression\">P2D</timeDuration>"
            + "</timerEventDefinition></boundaryEvent>"
            + "<endEvent id=\"answered\"/><endEvent id=\"silent\"/>"
            + flow("start", "answer", "answered")
            + flow("late", "silent"),
        "<message id=\"m1\" name=\"survey.answered\"/>");
    String talkative = Customers.reachable();
    String silent = Customers.reachable();
    ChannelEvents.behaviour(talkative, "survey.answered", "{}").expect(202);
    String launch = Launches.launch("patience-test", List.of(talkative, silent));
    Launches.await(launch, progress -> progress.path("waiting").asInt() == 2);

    ChannelEvents.behaviour(talkative, "survey.answered", "{}").expect(202);
    Launches.await(launch, progress -> progress.path("completed").asInt() == 1);
    ManualClock.forward(Duration.ofDays(2));

    Launches.await(launch, progress -> progress.path("completed").asInt() == 2);
    assertThat(Figures.of("patience-test", 1, "answered").path("entered").asInt()).isEqualTo(1);
    assertThat(Figures.of("patience-test", 1, "silent").path("entered").asInt()).isEqualTo(1);
  }
}
