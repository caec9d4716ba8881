package io.tact.tests.scenario;

import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.Journeys.waiting;
import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Figures;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Launches;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Pages;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The customers behind the numbers of a launch. */
class LaunchCustomersTest {

  @Test
  void whoIsUnderWayFailedOrWasKeptOutIsListedWithTheReason() {
    Policies.inForce();
    Journeys.publish(
        "behind-launches",
        "<startEvent id=\"start\"/>"
            + waiting("pause", "PT1H")
            + send("tell", "=customer.attributes.favourite")
            + waiting("wait", "P300D")
            + "<endEvent id=\"end\"/>"
            + flow("start", "pause", "tell", "wait", "end"));
    String told = withFavourite();
    String untold = Customers.reachable();
    String nobody = Customers.newId();
    String launch = Launches.launch("behind-launches", List.of(told, untold, nobody));
    Launches.await(launch, p -> p.path("waiting").asInt() == 2 && p.path("refused").asInt() == 1);
    String again = Launches.launch("behind-launches", List.of(told));
    Launches.await(again, p -> p.path("refused").asInt() == 1);
    assertThat(listed(launch, "FAILED")).isEmpty();

    ManualClock.forward(Duration.ofHours(2));
    Launches.await(launch, p -> p.path("waiting").asInt() == 1 && p.path("failed").asInt() == 1);

    assertThat(listed(launch, "WAITING")).containsExactly(told + " null");
    assertThat(listed(launch, "FAILED")).containsExactly(untold + " STEP_FAILED");
    assertThat(listed(launch, "REFUSED")).containsExactly(nobody + " CUSTOMER_UNKNOWN");
    assertThat(listed(again, "REFUSED")).containsExactly(told + " ALREADY_RUNNING");
    assertThat(listed(again, "WAITING")).isEmpty();
    Tact.marketer().post("/api/launches/" + launch + "/stop").expectSuccess();
    Launches.await(launch, p -> p.path("waiting").asInt() == 0);
    assertThat(listed(launch, "FAILED")).isEmpty();
  }

  @Test
  void whoCameToTheEndIsListed() {
    Journeys.publish(
        "behind-ends", "<startEvent id=\"start\"/><endEvent id=\"end\"/>" + flow("start", "end"));
    List<String> customers = Stream.generate(Customers::reachable).limit(2).toList();
    String launch = Launches.launch("behind-ends", customers);
    String other = Launches.launch("behind-ends", List.of(Customers.reachable()));
    Launches.await(launch, p -> p.path("completed").asInt() == 2);
    Launches.await(other, p -> p.path("completed").asInt() == 1);

    assertThat(listed(launch, "COMPLETED"))
        .containsExactlyInAnyOrder(customers.get(0) + " null", customers.get(1) + " null");
    assertThat(listed(launch, "STARTED")).hasSize(2).doesNotHaveDuplicates();
    assertThat(listed(launch, "WAITING")).isEmpty();
    assertThat(listed(launch, "FAILED")).isEmpty();
  }

  @Test
  void whoIsStuckAtTwoStepsIsOneCustomer() {
    Policies.inForce();
    Journeys.publish(
        "behind-forks",
        "<startEvent id=\"start\"/><parallelGateway id=\"fork\"/>"
            + waiting("pause", "PT1H")
            + waiting("rest", "PT1H")
            + send("tell", "=customer.attributes.favourite")
            + send("call", "=customer.attributes.favourite")
            + waiting("wait", "P300D")
            + "<endEvent id=\"end\"/><endEvent id=\"other\"/>"
            + flow("start", "fork", "pause", "tell", "wait", "end")
            + flow("fork", "rest", "call", "other"));
    String stuck = Customers.reachable();
    String goesOn = withFavourite();
    String launch = Launches.launch("behind-forks", List.of(stuck, goesOn));
    Launches.await(launch, p -> p.path("waiting").asInt() == 2);

    ManualClock.forward(Duration.ofHours(2));
    Figures.await("behind-forks", 1, "tell", one -> one.path("failed").asInt() == 1);
    Figures.await("behind-forks", 1, "call", one -> one.path("failed").asInt() == 1);
    JsonNode progress = Launches.await(launch, p -> p.path("failed").asInt() > 0);

    assertThat(progress.path("failed").asInt()).isEqualTo(1);
    assertThat(progress.path("waiting").asInt()).isEqualTo(1);
    assertThat(listed(launch, "FAILED")).containsExactly(stuck + " STEP_FAILED");
    assertThat(listed(launch, "WAITING")).containsExactly(goesOn + " null");

    Tact.marketer().post("/api/launches/" + launch + "/stop").expectSuccess();
    Launches.await(launch, p -> p.path("stopped").asInt() == 2);
    assertThat(Launches.progress(launch).path("failed").asInt()).isZero();
    assertThat(listed(launch, "STOPPED"))
        .containsExactlyInAnyOrder(stuck + " null", goesOn + " null");
  }

  @Test
  void whoCannotEvenEnterFailed() {
    Journeys.publish(
        "behind-failed-starts",
        "<startEvent id=\"start\"/><intermediateCatchEvent id=\"due\"><timerEventDefinition>"
            + "<timeDate xsi:type=\"tFormalExpression\">=customer.attributes.due</timeDate>"
            + "</timerEventDefinition></intermediateCatchEvent><endEvent id=\"end\"/>"
            + flow("start", "due", "end"));
    String customer = Customers.newId();
    Tact.admin()
        .post("/api/customers", json("{'customerId':'%s','attributes':{'due':'soon'}}", customer))
        .expect(201);

    String launch = Launches.launch("behind-failed-starts", List.of(customer));
    Launches.await(launch, p -> p.path("failed").asInt() == 1);

    assertThat(listed(launch, "FAILED")).singleElement().asString().startsWith(customer);
    JsonNode failed =
        Figures.await("behind-failed-starts", 1, "due", one -> one.path("failed").asInt() == 1);
    assertThat(failed.path("entered").asInt()).isEqualTo(1);
    assertThat(failed.path("active").asInt()).isZero();
    assertThat(Figures.of("behind-failed-starts", 1, "start").path("entered").asInt()).isEqualTo(1);
    assertThat(Figures.of("behind-failed-starts", 1, "start").path("active").asInt()).isZero();
    assertThat(
            Pages.all(
                Tact.marketer(),
                "/api/journeys/behind-failed-starts/versions/1/customers?elementId=due&standing=FAILED"))
        .extracting(row -> row.path("customerId").asText())
        .containsExactly(customer);
  }

  @Test
  void whoIsStuckInALaunchThatIsDoneIsTakenOutByStoppingIt() {
    Policies.inForce();
    Journeys.publish(
        "behind-stuck",
        "<startEvent id=\"start\"/>"
            + waiting("pause", "PT1H")
            + send("tell", "=customer.attributes.favourite")
            + "<endEvent id=\"end\"/>"
            + flow("start", "pause", "tell", "end"));
    String stuck = Customers.reachable();
    String launch = Launches.launch("behind-stuck", List.of(stuck));
    Launches.await(launch, p -> p.path("waiting").asInt() == 1);
    ManualClock.forward(Duration.ofHours(2));
    JsonNode done = Launches.await(launch, p -> p.path("stuck").asInt() == 1);

    assertThat(done.path("status").asText()).isEqualTo("DONE");
    assertThat(Figures.of("behind-stuck", 1, "pause").path("failed").asInt()).isZero();
    assertThat(Figures.of("behind-stuck", 1, "tell").path("failed").asInt()).isEqualTo(1);
    Tact.marketer().post("/api/launches/" + launch + "/stop").expectSuccess();
    Launches.await(launch, p -> p.path("stopped").asInt() == 1);
    String again = Launches.launch("behind-stuck", List.of(stuck));
    Launches.await(again, p -> p.path("waiting").asInt() == 1);
  }

  @Test
  void aListIsReadPageByPageTheLatestFirst() {
    Journeys.publish(
        "behind-pages",
        "<startEvent id=\"start\"/>"
            + waiting("wait", "P300D")
            + "<endEvent id=\"end\"/>"
            + flow("start", "wait", "end"));
    Journeys.publish(
        "behind-calls",
        "<startEvent id=\"start\"/><callActivity id=\"call\" calledElement=\"behind-pages\"/>"
            + "<endEvent id=\"end\"/>"
            + flow("start", "call", "end"));
    List<String> customers = Stream.generate(Customers::reachable).limit(3).toList();
    String launch = Launches.launch("behind-calls", customers);
    Launches.await(launch, p -> p.path("waiting").asInt() == 3);
    String path = "/api/launches/" + launch + "/customers?standing=WAITING&limit=2";

    JsonNode first = Tact.approver().get(path).expect(200).json();
    String after = first.path("next").asText();
    JsonNode rest = Tact.approver().get(path + "&after=" + after).expect(200).json();

    assertThat(first.path("items")).hasSize(2);
    assertThat(rest.path("items")).hasSize(1);
    assertThat(rest.path("next").isNull()).isTrue();
    assertThat(listed(launch, "WAITING")).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void whatIsNotThereIsSaid() {
    Tact.marketer()
        .get("/api/launches/none/customers?standing=WAITING")
        .expectProblem(404, "LAUNCH_UNKNOWN");
    Tact.marketer().get("/api/launches/none/customers?standing=LOST").expectProblem(422);
    Tact.marketer().get("/api/launches/none/customers").expectProblem(422);
  }

  private static String withFavourite() {
    String customer = Customers.reachable();
    Tact.admin()
        .post(
            "/api/customers",
            json("{'customerId':'%s','attributes':{'favourite':'SMS'}}", customer))
        .expect(200);
    return customer;
  }

  private static List<String> listed(String launch, String standing) {
    return Pages.all(Tact.marketer(), "/api/launches/" + launch + "/customers?standing=" + standing)
        .stream()
        .map(one -> one.path("customerId").asText() + " " + one.path("reason").asText("null"))
        .toList();
  }
}
