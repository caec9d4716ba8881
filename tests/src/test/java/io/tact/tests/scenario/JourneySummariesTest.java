package io.tact.tests.scenario;

import static io.tact.tests.running.Journeys.bpmn;
import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.Journeys.waiting;
import static io.tact.tests.running.Json.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Launches;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The list of journeys, as somebody looks over what goes on. */
class JourneySummariesTest {

  @Test
  void aJourneyTellsItsVersionsLaunchesCustomersAndLatestContacts() {
    Policies.inForce("{'id':'one','type':'FREQUENCY_CAP','max':1,'window':'P7D'}");
    String key = "summary-figures";
    Journeys.publish(key, sendAndWait());
    String customer = Customers.reachable();
    Customers.contact(customer, "SMS", "MARKETING");
    launched(key, customer);
    String paused = launched(key, Customers.reachable());
    Tact.marketer().post("/api/launches/" + paused + "/pause").expectSuccess();
    drafted(key, "<startEvent id=\"start\"/>");

    JsonNode summary =
        Awaitility.await()
            .until(
                () -> only("text=" + key),
                found -> today(found, "approved") == 1 && today(found, "suppressed") == 1);
    assertThat(summary.at("/newest/version").asInt()).isEqualTo(2);
    assertThat(summary.at("/newest/status").asText()).isEqualTo("DRAFT");
    assertThat(summary.at("/newest/warnings").asInt()).isPositive();
    assertThat(summary.at("/inForce/version").asInt()).isEqualTo(1);
    assertThat(summary.has("inReview")).isFalse();
    assertThat(summary.path("runningLaunches").asInt()).isEqualTo(1);
    assertThat(summary.path("pausedLaunches").asInt()).isEqualTo(1);
    assertThat(summary.path("underWay").asInt()).isEqualTo(2);
    assertThat(summary.path("active").asBoolean()).isFalse();
    assertThat(summary.path("days")).hasSize(14);
  }

  @Test
  void journeysAreFoundByTextStateAndWhoDrewThem() {
    for (String name : List.of("summary-list-a", "summary-list-b", "summary-list-c")) {
      drafted(name, waitOnly());
    }
    Tact.marketer().post("/api/journeys/summary-list-b/versions/1/submit").expectSuccess();
    drafted("summary-list-b", waitOnly());

    String text = "text=SUMMARY-list";
    assertThat(keys(text)).containsExactly("summary-list-a", "summary-list-b", "summary-list-c");
    assertThat(keys(text + "&status=IN_REVIEW")).containsExactly("summary-list-b");
    assertThat(keys(text + "&status=DRAFT")).hasSize(3);
    assertThat(keys(text + "&status=PUBLISHED")).isEmpty();
    assertThat(keys(text + "&by=marketer")).hasSize(3);
    assertThat(keys(text + "&by=somebody")).isEmpty();
    JsonNode first = list(text + "&limit=2");
    assertThat(first.path("items")).hasSize(2);
    assertThat(keys(text + "&limit=2&after=" + first.path("next").asText()))
        .containsExactly("summary-list-c");
    Tact.marketer().get("/api/journey-summaries?status=ASLEEP").expectProblem(422, "INVALID_INPUT");
    Tact.marketer().get("/api/journey-summaries?failing=maybe").expectProblem(422);
    assertThat(only("text=summary-list-b").at("/inReview/version").asInt()).isEqualTo(1);
  }

  @Test
  void aRefusalIsToldWithItsReasonAndTheSubmittersComment() {
    drafted("summary-refused", waitOnly());
    String version = "/api/journeys/summary-refused/versions/1";
    Tact.marketer().post(version + "/submit", json("{'comment':'for May'}")).expectSuccess();
    Tact.approver().post(version + "/refuse", json("{'why':'too early'}")).expectSuccess();

    JsonNode newest = only("text=summary-refused&status=REFUSED").path("newest");

    assertThat(newest.path("submittedBy").asText()).isEqualTo("marketer");
    assertThat(newest.path("comment").asText()).isEqualTo("for May");
    assertThat(newest.path("why").asText()).isEqualTo("too early");
  }

  @Test
  void aStepThatFailedIsToldToMarketersAsWell() {
    Policies.inForce("{'id':'many','type':'FREQUENCY_CAP','max':1000,'window':'P1D'}");
    String key = "summary-failing";
    Journeys.publish(
        key,
        "<startEvent id=\"start\"/>"
            + waiting("pause", "PT1H")
            + send("tell", "=customer.attributes.favourite")
            + "<endEvent id=\"end\"/>"
            + flow("start", "pause", "tell", "end"));
    String customer = Customers.reachable();
    launched(key, customer);
    assertThat(keys("failing=true")).doesNotContain(key);

    ManualClock.forward(Duration.ofHours(2));

    Awaitility.await().until(() -> keys("failing=true").contains(key));
    assertThat(only("text=" + key).path("failed").asInt()).isEqualTo(1);
    mend(customer);
    Awaitility.await().until(() -> !keys("failing=true").contains(key));
  }

  @Test
  void aLaunchThatFailsForGoodIsToldUntilTheJourneyIsMended() {
    String key = "summary-hopeless";
    Journeys.publish(key, sendTo("=customer.attributes.favourite"));
    String failing = Launches.launch(key, List.of(Customers.reachable()));
    Launches.await(failing, progress -> progress.path("failed").asInt() == 1);

    JsonNode summary = only("text=" + key);
    assertThat(summary.path("failedForGood").asInt()).isEqualTo(1);
    assertThat(summary.path("failed").asInt()).isZero();
    assertThat(keys("failing=true")).contains(key);
    Journeys.publish(key, sendTo("SMS"));
    assertThat(keys("failing=true")).doesNotContain(key);
    assertThat(only("text=" + key).path("failedForGood").asInt()).isZero();
  }

  @Test
  void aDraftsNewNameCountsOnceItIsInForce() {
    String key = "summary-named";
    Journeys.publish(key, waitOnly());
    byte[] renamed =
        new String(bpmn(key, waitOnly()), UTF_8)
            .replace("name=\"" + key + "\"", "name=\"Called anew\"")
            .getBytes(UTF_8);
    Tact.marketer().post("/api/journeys", "application/xml", renamed).expect(201);

    assertThat(only("text=called%20anew").path("name").asText()).isEqualTo(key);
    assertThat(Tact.marketer().get("/api/journeys/" + key).json().path("name").asText())
        .isEqualTo(key);
    String version = "/api/journeys/" + key + "/versions/2";
    Tact.marketer().post(version + "/submit").expectSuccess();
    Tact.approver().post(version + "/approve").expectSuccess();
    assertThat(only("text=" + key).path("name").asText()).isEqualTo("Called anew");
  }

  private static String sendTo(String channel) {
    return "<startEvent id=\"start\"/>"
        + send("tell", channel)
        + "<endEvent id=\"end\"/>"
        + flow("start", "tell", "end");
  }

  private static void mend(String customer) {
    Tact.admin()
        .post(
            "/api/customers",
            json("{'customerId':'%s','attributes':{'favourite':'SMS'}}", customer))
        .expect(200);
    for (JsonNode letter :
        Tact.admin().get("/api/dead-letters?limit=1000").expect(200).json().path("items")) {
      if (letter.path("customerId").asText().equals(customer)) {
        Tact.admin()
            .post("/api/dead-letters/" + letter.path("id").asText() + "/replay")
            .expectSuccess();
      }
    }
    ManualClock.forward(Duration.ofSeconds(1));
  }

  private static String sendAndWait() {
    return "<startEvent id=\"start\"/>"
        + send("tell", "SMS")
        + waiting("wait", "P300D")
        + "<endEvent id=\"end\"/>"
        + flow("start", "tell", "wait", "end");
  }

  private static String waitOnly() {
    return "<startEvent id=\"start\"/>"
        + waiting("wait", "P3D")
        + "<endEvent id=\"end\"/>"
        + flow("start", "wait", "end");
  }

  private static void drafted(String key, String elements) {
    Tact.marketer().post("/api/journeys", "application/xml", bpmn(key, elements)).expect(201);
  }

  private static String launched(String key, String customer) {
    String launch = Launches.launch(key, List.of(customer));
    Launches.await(launch, progress -> progress.path("waiting").asInt() == 1);
    return launch;
  }

  private static int today(JsonNode summary, String decision) {
    return summary.at("/days/13/" + decision).asInt();
  }

  private static JsonNode only(String query) {
    JsonNode items = list(query).path("items");
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  private static List<String> keys(String query) {
    return list(query).path("items").findValuesAsText("key");
  }

  private static JsonNode list(String query) {
    return Tact.marketer().get("/api/journey-summaries?" + query).expect(200).json();
  }
}
