package io.tact.tests.scenario;

import static io.tact.tests.running.Journeys.bpmn;
import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.Journeys.waiting;
import static io.tact.tests.running.Json.json;
import static io.tact.tests.running.TestRuns.decisions;
import static io.tact.tests.running.TestRuns.entries;
import static io.tact.tests.running.TestRuns.run;
import static io.tact.tests.running.TestRuns.script;
import static io.tact.tests.running.TestRuns.standing;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A diagram is tried before anybody is contacted. */
class TestRunTest {

  private static final String NIGHT =
      "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','channels':['SMS'],"
          + "'whenReached':'DEFER'}";
  private static final String TWO_A_WEEK =
      "{'id':'two','type':'FREQUENCY_CAP','max':2,'window':'P7D','channels':['SMS']}";

  private static final byte[] RACE =
      bpmn(
          "race-tried",
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

  @Test
  void whatIsDeferredAtNightGoesOnInTheMorning() {
    Policies.inForce(NIGHT);
    String customer = Customers.reachable();
    byte[] bpmn =
        bpmn(
            "night-tried",
            "<startEvent id=\"start\"/>"
                + send("sms", "SMS")
                + "<endEvent id=\"end\"/>"
                + flow("start", "sms", "end"));
    Instant evening = evening();
    ObjectNode script = script(bpmn, List.of(customer)).put("at", evening.toString());

    JsonNode atNight = run(script);

    assertThat(standing(atNight, 0)).isEqualTo("RUNNING");
    assertThat(atNight.at("/customers/0/at/0").asText()).isEqualTo("sms");
    assertThat(decisions(atNight, 0)).containsExactly("sms DEFERRED QUIET_HOURS " + evening);
    Instant morning = Instant.parse(atNight.path("nextDue").asText());
    assertThat(morning.atZone(ZoneId.of("Asia/Shanghai")).toLocalTime()).isEqualTo("08:00");

    script.withArray("steps").add(json("{'advance':'P1D'}"));
    JsonNode nextDay = run(script);

    assertThat(standing(nextDay, 0)).isEqualTo("COMPLETED");
    assertThat(decisions(nextDay, 0))
        .containsExactly("sms DEFERRED QUIET_HOURS " + evening, "sms APPROVED  " + morning);
    assertThat(nextDay.path("now").asText()).isEqualTo(evening.plus(Duration.ofDays(1)).toString());
    assertThat(nextDay.has("nextDue")).isFalse();
  }

  @Test
  void thirdSmsInAWeekIsSuppressedWithItsReasonInWords() {
    Policies.inForce(TWO_A_WEEK);
    String customer = Customers.reachable();
    Customers.contact(customer, "SMS", "MARKETING");
    byte[] bpmn =
        bpmn(
            "cap-tried",
            "<startEvent id=\"start\"/>"
                + send("first", "SMS")
                + waiting("day", "P1D")
                + send("second", "SMS")
                + "<endEvent id=\"end\"/>"
                + flow("start", "first", "day", "second", "end"));

    JsonNode run = run(script(bpmn, List.of(customer), "{'advance':'P2D'}"));

    List<JsonNode> decided = entries(run, 0, "DECIDED");
    assertThat(decided).hasSize(2);
    assertThat(decided.get(0).at("/contact/decision").asText()).isEqualTo("APPROVED");
    JsonNode second = decided.get(1).path("contact");
    assertThat(second.path("decision").asText()).isEqualTo("SUPPRESSED");
    assertThat(second.at("/reasons/0/code").asText()).isEqualTo("FREQUENCY_CAP");
    assertThat(second.at("/reasons/0/observed").asInt()).isEqualTo(2);
    assertThat(second.at("/sentence/en").asText()).contains("2", "SMS");
    assertThat(second.at("/sentence/zh").asText()).contains("2", "短信");
  }

  @Test
  void anEventMovesWhoWaitsForItAndTimeMovesTheOthers() {
    Policies.inForce(TWO_A_WEEK);
    String loyal = Customers.reachable();
    String sleepy = Customers.reachable();

    JsonNode run =
        run(
            script(
                RACE,
                List.of(loyal, sleepy),
                "{'advance':'P2D'}",
                "{'event':{'type':'deposit.renewed','data':{'amount':7},'customerId':'"
                    + loyal
                    + "'}}",
                "{'advance':'P2D'}"));

    assertThat(standing(run, 0)).isEqualTo("COMPLETED");
    assertThat(entries(run, 0, "RECEIVED").get(0).path("elementId").asText()).isEqualTo("renewed");
    assertThat(entries(run, 0, "ENTERED").stream().map(e -> e.path("elementId").asText()))
        .containsExactly("start", "sms", "race", "renewed", "done");
    assertThat(standing(run, 1)).isEqualTo("COMPLETED");
    assertThat(entries(run, 1, "TIME_CAME").get(0).path("elementId").asText()).isEqualTo("three");
    assertThat(entries(run, 1, "ENTERED").stream().map(e -> e.path("elementId").asText()))
        .containsExactly("start", "sms", "race", "three", "push", "reminded");
    assertThat(entries(run, 1, "WAITS_FOR").get(0).path("event").asText())
        .isEqualTo("deposit.renewed");
    assertThat(Instant.parse(entries(run, 1, "WAITS_UNTIL").get(0).path("until").asText()))
        .isEqualTo(Instant.parse(run.path("startedAt").asText()).plus(Duration.ofDays(3)));
  }

  @Test
  void aReceiptIsAboutTheLatestContact() {
    Policies.inForce(TWO_A_WEEK);
    String customer = Customers.reachable();
    byte[] bpmn =
        bpmn(
            "click-tried",
            "<startEvent id=\"start\"/>"
                + send("sms", "SMS")
                + "<receiveTask id=\"click\" messageRef=\"m1\"/>"
                + "<endEvent id=\"end\"/>"
                + flow("start", "sms", "click", "end"),
            "<message id=\"m1\" name=\"tact.receipt.clicked\"/>");

    JsonNode opened =
        run(script(bpmn, List.of(customer), "{'event':{'type':'tact.receipt.opened'}}"));
    JsonNode clicked =
        run(
            script(
                bpmn,
                List.of(customer),
                "{'event':{'type':'tact.receipt.opened'}}",
                "{'event':{'type':'tact.receipt.clicked'}}"));

    assertThat(standing(opened, 0)).isEqualTo("RUNNING");
    assertThat(entries(opened, 0, "RECEIVED").get(0).has("elementId")).isFalse();
    assertThat(standing(clicked, 0)).isEqualTo("COMPLETED");
    assertThat(entries(clicked, 0, "RECEIVED").get(1).path("elementId").asText())
        .isEqualTo("click");
  }

  @Test
  void theSameScriptGivesTheSameAnswer() {
    Policies.inForce(NIGHT, TWO_A_WEEK);
    List<String> customers = List.of(Customers.reachable(), Customers.reachable());
    ObjectNode script =
        script(RACE, customers, "{'advance':'P2D'}", "{'event':{'type':'deposit.renewed'}}")
            .put("at", evening().toString());

    assertThat(run(script)).isEqualTo(run(script));
  }

  @Test
  void whoIsOnTheJourneyInTruthMayTryItAllTheSame() {
    Policies.inForce(TWO_A_WEEK);
    String customer = Customers.reachable();
    byte[] bpmn =
        bpmn(
            "twice-tried",
            "<startEvent id=\"start\"/>"
                + waiting("day", "P1D")
                + "<endEvent id=\"end\"/>"
                + flow("start", "day", "end"));
    Journeys.publish(Tact::as, "twice-tried", bpmn);
    String launch = io.tact.tests.running.Launches.launch("twice-tried", List.of(customer));
    io.tact.tests.running.Launches.awaitDoneStarting(launch);

    JsonNode run = run(script(bpmn, List.of(customer), "{'advance':'P1D'}"));

    assertThat(standing(run, 0)).isEqualTo("COMPLETED");
    assertThat(entries(run, 0, "BEGAN").get(0).path("alreadyOn").asInt()).isEqualTo(1);
  }

  @Test
  void aCalledJourneyIsGoneThroughAndTellsItsName() {
    Policies.inForce(TWO_A_WEEK);
    Journeys.publish(
        "called-by-trial",
        "<startEvent id=\"begin\"/>"
            + send("greet", "PUSH")
            + waiting("rest", "PT2H")
            + "<endEvent id=\"over\"/>"
            + flow("begin", "greet", "rest", "over"));
    byte[] caller =
        bpmn(
            "caller-tried",
            "<startEvent id=\"start\"/><callActivity id=\"call\" calledElement=\"called-by-trial\"/>"
                + "<endEvent id=\"end\"/>"
                + flow("start", "call", "end"));
    String customer = Customers.reachable();

    JsonNode waits = run(script(caller, List.of(customer), "{'advance':'PT1H'}"));
    JsonNode over = run(script(caller, List.of(customer), "{'advance':'PT2H'}"));

    assertThat(waits.at("/customers/0/at")).hasSize(1);
    assertThat(waits.at("/customers/0/at/0").asText()).isEqualTo("call");
    assertThat(entries(waits, 0, "WAITS_UNTIL").get(0).path("journey").asText())
        .isEqualTo("called-by-trial");
    assertThat(entries(waits, 0, "DECIDED").get(0).path("journey").asText())
        .isEqualTo("called-by-trial");
    assertThat(standing(over, 0)).isEqualTo("COMPLETED");
  }

  /** Half past ten in the evening in Shanghai, in the days to come. */
  private static Instant evening() {
    return ManualClock.now()
        .atZone(ZoneId.of("Asia/Shanghai"))
        .plusDays(1)
        .with(LocalTime.of(22, 30))
        .toInstant();
  }
}
