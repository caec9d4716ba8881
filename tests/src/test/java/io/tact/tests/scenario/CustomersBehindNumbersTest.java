package io.tact.tests.scenario;

import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.Journeys.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Caller;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Figures;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Launches;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Pages;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** From any number of a journey to the customers behind it. */
class CustomersBehindNumbersTest {

  private static final String KEY = "behind-numbers";
  private static final String VERSION = "/api/journeys/" + KEY + "/versions/1";
  private static final String ONE_EVER =
      "{'id':'one','type':'FREQUENCY_CAP','max':1,'window':'P7D','channels':['SMS']}";

  @Test
  void listsMatchTheFiguresPageByPageAndAfterARebuild() {
    Policies.inForce(ONE_EVER);
    Journeys.publish(
        KEY,
        "<startEvent id=\"start\"/>"
            + send("hello", "SMS")
            + waiting("wait", "P3D")
            + send("again", "SMS")
            + "<endEvent id=\"end\"/>"
            + flow("start", "hello", "wait", "again", "end"));
    List<String> customers = Stream.generate(Customers::reachable).limit(7).toList();
    Launches.launch(KEY, customers.subList(0, 3));
    Figures.await(KEY, 1, "wait", wait -> wait.path("active").asInt() == 3);
    ManualClock.forward(Duration.ofDays(4));
    String second = Launches.launch(KEY, customers.subList(3, 7));
    Figures.await(KEY, 1, "wait", wait -> wait.path("entered").asInt() == 7);
    Figures.await(KEY, 1, "wait", wait -> wait.path("active").asInt() == 4);

    expectListsToMatch(customers);
    rebuild();
    expectListsToMatch(customers);
    assertThat(contacts("launchId=" + second))
        .containsExactlyInAnyOrderElementsOf(customers.subList(3, 7));
  }

  private static void expectListsToMatch(List<String> customers) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> ids("elementId=wait&standing=ACTIVE").size() == 4);
    JsonNode figures = Figures.of(KEY, 1);
    for (JsonNode element : figures.path("elements")) {
      String id = element.path("elementId").asText();
      assertThat(ids("elementId=" + id)).hasSize(element.path("entered").asInt());
      assertThat(ids("elementId=" + id + "&standing=ACTIVE"))
          .hasSize(element.path("active").asInt());
      assertThat(ids("elementId=" + id + "&standing=FAILED"))
          .hasSize(element.path("failed").asInt());
    }
    assertThat(ids("elementId=wait&standing=ACTIVE"))
        .containsExactlyInAnyOrderElementsOf(customers.subList(3, 7));
    assertThat(ids("elementId=end")).containsExactlyInAnyOrderElementsOf(customers.subList(0, 3));
    assertThat(pageByPage("elementId=start", 2))
        .isEqualTo(ids("elementId=start"))
        .containsExactlyInAnyOrderElementsOf(customers);
    for (JsonNode contacts : figures.path("contacts")) {
      String reason = contacts.path("reason").asText();
      assertThat(
              contacts(
                  "outcome="
                      + contacts.path("decision").asText()
                      + (reason.isEmpty() ? "" : "&reason=" + reason)))
          .hasSize(contacts.path("contacts").asInt());
    }
    assertThat(contacts("outcome=SUPPRESSED&reason=FREQUENCY_CAP"))
        .containsExactlyInAnyOrderElementsOf(customers.subList(0, 3));
    assertThat(contacts("outcome=WITHDRAWN")).isEmpty();
  }

  @Test
  void whoMaySeeSingleCustomersMaySeeThese() {
    Policies.inForce();
    Journeys.publish(
        "behind-roles", "<startEvent id=\"start\"/><endEvent id=\"end\"/>" + flow("start", "end"));
    String list = "/api/journeys/behind-roles/versions/1/customers?elementId=start";
    for (Caller caller :
        List.of(Tact.compliance(), Tact.admin(), Tact.marketer(), Tact.approver())) {
      assertThat(caller.get(list).expect(200).json().path("items")).isEmpty();
    }
    Tact.manager().get(list).expectProblem(403);
    Tact.channel().get(list).expectProblem(403);
    Tact.stranger().get(list).expectProblem(401);
    Tact.manager().get("/api/journeys/behind-roles/versions/1/figures").expect(200);
    Tact.manager().get("/api/contacts?journey=behind-roles").expectProblem(403);
  }

  @Test
  void whatIsAskedWronglyIsSaid() {
    Journeys.publish(
        "behind-input", "<startEvent id=\"start\"/><endEvent id=\"end\"/>" + flow("start", "end"));
    String customers = "/api/journeys/behind-input/versions/1/customers";
    Tact.marketer().get(customers).expectProblem(422, "INVALID_INPUT");
    Tact.marketer().get(customers + "?elementId=start&standing=GONE").expectProblem(422);
    Tact.marketer().get(customers + "?elementId=start&after=x").expectProblem(422);
    Tact.marketer()
        .get("/api/journeys/behind-input/versions/2/customers?elementId=start")
        .expectProblem(404);
    Tact.marketer().get("/api/contacts?outcome=LOST").expectProblem(422);
    Tact.marketer().get("/api/contacts?version=one").expectProblem(422);
  }

  private static void rebuild() {
    Tact.admin().post("/api/read-models/rebuild").expect(202);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Tact.admin().get("/api/read-models").json().findValuesAsText("state").stream()
                    .allMatch("DONE"::equals));
  }

  private static List<String> ids(String query) {
    return Pages.all(Tact.marketer(), VERSION + "/customers?" + query).stream()
        .map(row -> row.path("customerId").asText())
        .toList();
  }

  private static List<String> pageByPage(String query, int limit) {
    List<String> ids = new ArrayList<>();
    String after = "";
    do {
      JsonNode page =
          Tact.marketer()
              .get(VERSION + "/customers?" + query + "&limit=" + limit + after)
              .expect(200)
              .json();
      assertThat(page.path("items").size()).isLessThanOrEqualTo(limit);
      ids.addAll(page.path("items").findValuesAsText("customerId"));
      after = page.path("next").isNull() ? "" : "&after=" + page.path("next").asText();
    } while (!after.isEmpty());
    return ids;
  }

  private static List<String> contacts(String query) {
    return Pages.all(Tact.marketer(), "/api/contacts?journey=" + KEY + "&version=1&" + query)
        .stream()
        .map(row -> row.path("customerId").asText())
        .toList();
  }
}
