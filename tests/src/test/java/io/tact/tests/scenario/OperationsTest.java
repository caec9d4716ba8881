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
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the people who run Tact do: mend what failed, and rebuild what is read. */
class OperationsTest {

  @Test
  void stepThatFailsIsADeadLetterThatGoesOnOnceItIsMended() {
    Policies.inForce("{'id':'many','type':'FREQUENCY_CAP','max':1000,'window':'P1D'}");
    Journeys.publish(
        "mend-test",
        "<startEvent id=\"start\"/>"
            + waiting("pause", "PT1H")
            + Journeys.send("tell", "=customer.attributes.favourite")
            + "<endEvent id=\"end\"/>"
            + flow("start", "pause", "tell", "end"));
    String customer = Customers.reachable();
    String launch = Launches.launch("mend-test", List.of(customer));
    Launches.await(launch, progress -> progress.path("waiting").asInt() == 1);
    ManualClock.forward(Duration.ofHours(2));
    Tact.compliance().get("/api/dead-letters").expectProblem(403);
    JsonNode letter =
        Awaitility.await().until(() -> letterOf(customer), node -> !node.isMissingNode());

    Tact.channel()
        .post("/api/dead-letters/" + letter.path("id").asText() + "/replay")
        .expectProblem(403);
    Tact.admin()
        .post(
            "/api/customers",
            json("{'customerId':'%s','attributes':{'favourite':'SMS'}}", customer))
        .expect(200);
    Tact.admin()
        .post("/api/dead-letters/" + letter.path("id").asText() + "/replay")
        .expectSuccess();
    ManualClock.forward(Duration.ofSeconds(1));

    Launches.await(launch, progress -> progress.path("completed").asInt() == 1);
    assertThat(letterOf(customer).isMissingNode()).isTrue();
    Tact.admin().post("/api/dead-letters/nothing/replay").expectProblem(404);
  }

  @Test
  void readModelsAreRebuiltWhileContactsGoOn() {
    Policies.inForce("{'id':'many','type':'FREQUENCY_CAP','max':3,'window':'P1D'}");
    String customer = Customers.reachable();
    Customers.contact(customer, "SMS", "MARKETING");
    Tact.marketer().post("/api/read-models/rebuild").expectProblem(403);

    Tact.admin().post("/api/read-models/rebuild").expect(202);
    List<String> asked = new ArrayList<>();
    do {
      asked.add(Customers.contact(customer, "SMS", "MARKETING").text("contactId"));
    } while (asked.size() < 5 || rebuilding() && asked.size() < 500);
    Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !rebuilding());

    models().forEach(model -> assertThat(model.at("/state").asText()).isEqualTo("DONE"));
    Contacts.awaitCount(customer, asked.size() + 1);
    assertThat(Contacts.decided(customer, "APPROVED")).hasSize(3);
    assertThat(Contacts.list("customerId=" + customer))
        .extracting(contact -> contact.path("contactId").asText())
        .containsAll(asked)
        .doesNotHaveDuplicates();
  }

  @Test
  void waitingContactOfAStoppedLaunchIsWithdrawn() {
    Policies.inForce(
        "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','whenReached':'DEFER'}");
    Journeys.publish(
        "withdraw-test",
        "<startEvent id=\"start\"/>"
            + Journeys.send("sms", "SMS")
            + "<endEvent id=\"end\"/>"
            + flow("start", "sms", "end"));
    String customer = Customers.registered("Asia/Shanghai", "BASIC");
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(23, 0));
    String launch = Launches.launch("withdraw-test", List.of(customer));
    Launches.await(launch, progress -> progress.path("waiting").asInt() == 1);

    Tact.marketer().post("/api/launches/" + launch + "/stop").expectSuccess();

    Awaitility.await()
        .until(
            () -> Contacts.list("customerId=" + customer),
            contacts ->
                contacts.size() == 1 && contacts.get(0).path("state").asText().equals("WITHDRAWN"));
    String id = Contacts.list("customerId=" + customer).get(0).path("contactId").asText();
    JsonNode shown = Tact.compliance().get("/api/contacts/" + id).expect(200).json();
    assertThat(shown.path("state").asText()).isEqualTo("WITHDRAWN");
    assertThat(shown.at("/withdrawal/why").asText()).isNotEmpty();
    assertThat(shown.at("/explanation/en").asText())
        .contains("before it was sent: " + shown.at("/withdrawal/why").asText());
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(8, 0));
    assertThat(Contacts.decided(customer, "APPROVED")).isEmpty();
  }

  private static JsonNode letterOf(String customer) {
    JsonNode letters = Tact.admin().get("/api/dead-letters?limit=1000").expect(200).json();
    return StreamSupport.stream(letters.path("items").spliterator(), false)
        .filter(letter -> letter.path("customerId").asText().equals(customer))
        .findFirst()
        .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
  }

  private static JsonNode models() {
    return Tact.admin().get("/api/read-models").expect(200).json().path("items");
  }

  private static boolean rebuilding() {
    return StreamSupport.stream(models().spliterator(), false)
        .anyMatch(model -> model.at("/state").asText().equals("RUNNING"));
  }
}
