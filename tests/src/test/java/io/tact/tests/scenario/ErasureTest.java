package io.tact.tests.scenario;

import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tact.tests.running.Answer;
import io.tact.tests.running.Contacts;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Launches;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person can be forgotten without a hole in the history. */
class ErasureTest {

  @BeforeAll
  static void policy() {
    Policies.inForce(
        "{'id':'two','type':'FREQUENCY_CAP','max':2,'window':'P1D'}",
        "{'id':'never','type':'QUIET_HOURS','from':'00:00','to':'23:59','channels':['EMAIL'],"
            + "'whenReached':'DEFER'}");
  }

  @Test
  void erasedCustomerIsUnreadableAndCannotBeContactedAgain() {
    String customer = Customers.reachable();
    ObjectNode request =
        json(
            "{'contactId':'%s','customerId':'%s','channel':'SMS','category':'MARKETING',"
                + "'content':{'text':'Dear Ms Zhang-Unmistakable'}}",
            "k-" + customer, customer);
    Answer first = Tact.channel().post("/api/contacts", request).expect(200);
    long before = events(customer);

    Tact.compliance().delete("/api/customers/" + customer).expect(204);

    assertThat(Tact.compliance().get("/api/customers/" + customer).text())
        .doesNotContain("+8613800000000")
        .doesNotContain(customer + "@example.org");
    assertThat(Tact.compliance().get("/api/customers/" + customer + "/timeline").text())
        .doesNotContain("Unmistakable");
    assertThat(Tact.compliance().get("/api/contacts/k-" + customer).text())
        .doesNotContain("Unmistakable");
    assertThat(Tact.compliance().get("/api/outbox?limit=1000").text())
        .doesNotContain("Unmistakable");
    assertThat(events(customer)).isGreaterThan(before);
    Answer later = Customers.contact(customer, "SMS", "MARKETING");
    assertThat(later.text("decision")).isEqualTo("SUPPRESSED");
    assertThat(later.json().path("reasons").findValuesAsText("code")).contains("CUSTOMER_ERASED");
    Answer repeated = Tact.channel().post("/api/contacts", request).expect(200);
    assertThat(repeated.json()).isEqualTo(first.json());
  }

  @Test
  void whatWaitsInAJourneyIsSuppressedAsErasedAndTheJourneyEnds() {
    String customer = Customers.reachable();
    Journeys.publish(
        "mail-at-last",
        "<startEvent id='start'/>"
            + Journeys.send("mail", "EMAIL")
            + "<endEvent id='end'/>"
            + Journeys.flow("start", "mail", "end"));
    String launch = Launches.launch("mail-at-last", List.of(customer));
    Launches.await(launch, progress -> progress.path("waiting").asInt() == 1);
    Contacts.awaitCount(customer, 1);
    String contact = Contacts.list("customerId=" + customer).get(0).path("contactId").asText();

    Tact.compliance().delete("/api/customers/" + customer).expect(204);

    JsonNode told = Tact.compliance().get("/api/contacts/" + contact).expect(200).json();
    assertThat(told.path("state").asText()).isEqualTo("SUPPRESSED");
    assertThat(told.findValuesAsText("code")).contains("CUSTOMER_ERASED");
    Launches.await(launch, progress -> progress.path("waiting").asInt() == 0);
  }

  @Test
  void idOfAnErasedCustomerStaysTaken() {
    String customer = Customers.reachable();
    Tact.compliance().delete("/api/customers/" + customer).expect(204);

    Tact.admin().post("/api/customers", json("{'customerId':'%s'}", customer)).expectProblem(409);
  }

  @Test
  void onlyComplianceErases() {
    String customer = Customers.reachable();

    Tact.admin().delete("/api/customers/" + customer).expectProblem(403);
    Tact.marketer().delete("/api/customers/" + customer).expectProblem(403);
    Tact.compliance().delete("/api/customers/nobody-knows-me").expectProblem(404);
  }

  private static long events(String customer) {
    return Tact.compliance()
        .get("/api/audit/events?limit=1000&customerId=" + customer)
        .expect(200)
        .json()
        .path("items")
        .size();
  }
}
