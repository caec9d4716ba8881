package io.tact.tests.scenario;

import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.waiting;
import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Contacts;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Launches;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is on file about one customer. */
class CustomerFileTest {

  @Test
  void theStoryIsTakenInPartsByWhatHappened() {
    Policies.inForce();
    String customer = Customers.reachable();
    Customers.contact(customer, "SMS", "MARKETING");
    Contacts.awaitCount(customer, 1);
    Tact.compliance()
        .post("/api/customers/" + customer + "/complaints", json("{'channel':'SMS'}"))
        .expect(201);
    String path = "/api/customers/" + customer + "/timeline";

    assertThat(types(path + "?types=ComplaintMade")).containsExactly("ComplaintMade");
    assertThat(types(path + "?types=ComplaintMade,%20ContactApproved"))
        .containsExactly("ComplaintMade", "ContactApproved");
    assertThat(types(path + "?types=MoonLanding")).isEmpty();
    assertThat(types(path)).contains("CustomerRegistered", "ConsentGranted");
  }

  @Test
  void aConsentTellsWhoWroteItDown() {
    String customer = Customers.reachable();

    JsonNode consent =
        Tact.marketer().get("/api/customers/" + customer).expect(200).json().at("/consents/0");

    assertThat(consent.path("recordedBy").asText()).isEqualTo("channel:channel");
    assertThat(consent.path("source").asText()).isEqualTo("branch");
  }

  @Test
  void journeysTellWhereTheCustomerStandsAndHowTheyEnded() {
    Policies.inForce();
    String customer = Customers.reachable();
    Journeys.publish(
        "stands-somewhere",
        "<startEvent id=\"start\"/>"
            + waiting("wait", "P3D")
            + "<endEvent id=\"end\"/>"
            + flow("start", "wait", "end"));
    String launch = Launches.launch("stands-somewhere", List.of(customer));
    Launches.await(launch, progress -> progress.path("started").asInt() == 1);
    String path = "/api/customers/" + customer + "/journeys";

    JsonNode running = Tact.marketer().get(path).expect(200).json().at("/items/0");
    assertThat(running.path("journey").asText()).isEqualTo("stands-somewhere");
    assertThat(running.path("launchId").asText()).isEqualTo(launch);
    assertThat(running.at("/at/0").asText()).isEqualTo("wait");
    assertThat(running.has("ended")).isFalse();

    Tact.marketer().post("/api/launches/" + launch + "/stop").expectSuccess();
    Launches.await(launch, progress -> progress.path("waiting").asInt() == 0);
    JsonNode ended = Tact.marketer().get(path).expect(200).json().at("/items/0");
    assertThat(ended.path("ended").asText()).isEqualTo("STOPPED");
    assertThat(ended.path("at")).isEmpty();

    Tact.marketer().get("/api/customers/nobody-here/journeys").expectProblem(404);
    Tact.manager().get(path).expectProblem(403);
  }

  @Test
  void journeysComeAPageAtATime() {
    Policies.inForce();
    String customer = Customers.reachable();
    String key = "entered-again";
    Journeys.publish(
        key, "<startEvent id=\"start\"/><endEvent id=\"end\"/>" + flow("start", "end"));
    for (int i = 0; i < 3; i++) {
      Launches.await(
          Launches.launch(key, List.of(customer)),
          progress -> progress.path("completed").asInt() == 1);
    }
    String path = "/api/customers/" + customer + "/journeys";
    List<String> all = instances(Tact.marketer().get(path).expect(200).json());

    JsonNode first = Tact.marketer().get(path + "?limit=2").expect(200).json();
    JsonNode rest =
        Tact.marketer()
            .get(path + "?limit=2&after=" + first.path("next").asText())
            .expect(200)
            .json();

    assertThat(all).hasSize(3);
    assertThat(instances(first)).isEqualTo(all.subList(0, 2));
    assertThat(instances(rest)).isEqualTo(all.subList(2, 3));
    assertThat(rest.path("next").isNull()).isTrue();
    assertThat(Tact.marketer().get(path + "?limit=3").json().path("next").isNull()).isTrue();
    Tact.marketer().get(path + "?after=x").expectProblem(422);
  }

  @Test
  void journeysUnderWayComeFirstAndStayInTheirPlaceWhileOneTurnsPages() {
    Policies.inForce();
    String customer = Customers.reachable();
    Journeys.publish(
        "under-way-first",
        "<startEvent id=\"start\"/>"
            + waiting("wait", "P3D")
            + "<endEvent id=\"end\"/>"
            + flow("start", "wait", "end"));
    Journeys.publish(
        "over-at-once", "<startEvent id=\"start\"/><endEvent id=\"end\"/>" + flow("start", "end"));
    String launch = Launches.launch("under-way-first", List.of(customer));
    Launches.await(launch, progress -> progress.path("waiting").asInt() == 1);
    for (int i = 0; i < 2; i++) {
      Launches.await(
          Launches.launch("over-at-once", List.of(customer)),
          progress -> progress.path("completed").asInt() == 1);
    }
    String path = "/api/customers/" + customer + "/journeys?limit=1";

    JsonNode all = Tact.marketer().get(path.replace("limit=1", "limit=9")).expect(200).json();
    assertThat(all.path("items").findValuesAsText("journey"))
        .containsExactly("under-way-first", "over-at-once", "over-at-once");
    JsonNode first = Tact.marketer().get(path).expect(200).json();
    Tact.marketer().post("/api/launches/" + launch + "/stop").expectSuccess();
    Launches.await(launch, progress -> progress.path("waiting").asInt() == 0);
    JsonNode second = next(path, first);
    JsonNode third = next(path, second);

    assertThat(instances(first)).isEqualTo(instances(all).subList(0, 1));
    assertThat(instances(second)).isEqualTo(instances(all).subList(1, 2));
    assertThat(instances(third)).isEqualTo(instances(all).subList(2, 3));
    assertThat(third.path("next").isNull()).isTrue();
  }

  private static JsonNode next(String path, JsonNode page) {
    return Tact.marketer().get(path + "&after=" + page.path("next").asText()).expect(200).json();
  }

  private static List<String> instances(JsonNode page) {
    return page.path("items").findValuesAsText("instanceId");
  }

  private static List<String> types(String path) {
    return Tact.compliance().get(path).expect(200).json().path("items").findValuesAsText("type");
  }
}
