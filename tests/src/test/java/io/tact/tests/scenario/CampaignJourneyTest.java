package io.tact.tests.scenario;

import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.Journeys.waiting;
import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Answer;
import io.tact.tests.running.Campaigns;
import io.tact.tests.running.Contacts;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Launches;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A campaign's journeys and launches keep to its life, its budget and its priority. */
class CampaignJourneyTest {

  private final String id = "jc-" + Long.toString(System.nanoTime(), 36);

  @Test
  void contactsOfItsJourneysAreTheCampaignsOwn() {
    Policies.inForce();
    publish("");
    Campaigns.draft(id, "'priority':77,'journeys':['" + id + "']");
    Campaigns.open(id);
    String customer = Customers.reachable();

    Launches.awaitDoneStarting(Launches.launch(id, List.of(customer)));

    Contacts.awaitCount(customer, 1);
    JsonNode contact = Contacts.list("customerId=" + customer).get(0);
    assertThat(contact.path("campaignId").asText()).isEqualTo(id);
    String payload =
        Tact.compliance()
            .get("/api/audit/events?type=ContactApproved&customerId=" + customer)
            .expect(200)
            .json()
            .at("/items/0/payload")
            .toString();
    assertThat(payload).contains("\"priority\":77");
  }

  @Test
  void launchesPauseGoOnAndStopWithTheirCampaign() {
    Policies.inForce();
    publish(waiting("wait", "P1D"));
    Campaigns.draft(id, "");
    launch().expectProblem(409);
    Campaigns.open(id);
    String launch = launch().expect(201).text("launchId");
    String own = launch().expect(201).text("launchId");
    Tact.marketer().post("/api/launches/" + own + "/pause").expect(200);

    Campaigns.pause(id);
    assertThat(status(launch)).isEqualTo("PAUSED");
    Campaigns.open(id);
    assertThat(status(launch)).isEqualTo("RUNNING");
    assertThat(status(own)).as("paused by somebody").isEqualTo("PAUSED");
    Campaigns.close(id);
    assertThat(Stream.of(launch, own).map(CampaignJourneyTest::status)).containsOnly("STOPPED");
    launch().expectProblem(409);
  }

  @Test
  void aLaunchUsesTheBudgetToTheLastContact() {
    Policies.inForce();
    publish("");
    Campaigns.funded(id, "{'contacts':7}");
    List<String> customers = Stream.generate(Customers::reachable).limit(12).toList();
    String list = String.join("','", customers);

    String launch =
        Tact.marketer()
            .post(
                "/api/journeys/" + id + "/launches",
                json("{'audience':{'customerIds':['%s']},'campaignId':'%s'}", list, id))
            .expect(201)
            .text("launchId");

    Launches.await(launch, progress -> progress.path("completed").asInt() == 12);
    Contacts.awaitCount(customers.get(11), 1);
    assertThat(Contacts.list("campaignId=" + id + "&decision=APPROVED")).hasSize(7);
    assertThat(Contacts.list("campaignId=" + id + "&decision=SUPPRESSED")).hasSize(5);
  }

  @Test
  void aPolicyThatChangesInTheMiddleOfALaunchDecidesFromThereOn() {
    int before = Policies.inForce();
    publish("");
    List<String> customers = Stream.generate(Customers::reachable).limit(6).toList();
    String launch =
        Tact.marketer()
            .post(
                "/api/journeys/" + id + "/launches",
                json(
                    "{'audience':{'customerIds':['%s']},'campaignId':'%s','ratePerSecond':1}",
                    String.join("','", customers), "free-" + id))
            .expect(201)
            .text("launchId");
    Launches.await(launch, progress -> progress.path("started").asInt() >= 1);
    ManualClock.forward(Duration.ofSeconds(2));
    int after =
        Policies.inForce(
            "{'id':'sms','type':'FREQUENCY_CAP','max':1,'window':'LIFETIME'},"
                + "{'id':'none','type':'CONSENT','basis':'OPT_IN','categories':['MARKETING'],"
                + "'channels':['WECHAT']}");
    ManualClock.forward(Duration.ofSeconds(10));
    Launches.await(launch, progress -> progress.path("completed").asInt() == 6);

    customers.forEach(customer -> Contacts.awaitCount(customer, 1));
    List<Integer> versions =
        customers.stream()
            .map(customer -> Contacts.list("customerId=" + customer).get(0))
            .map(contact -> contact.path("policyVersion").asInt())
            .toList();
    assertThat(versions).contains(before, after).containsOnly(before, after);
    customers.forEach(
        customer ->
            assertThat(
                    Tact.compliance()
                        .get("/api/audit/decisions?customerId=" + customer)
                        .json()
                        .path("differing")
                        .asInt())
                .isZero());
  }

  private void publish(String waiting) {
    String[] path =
        waiting.isEmpty()
            ? new String[] {"start", "sms", "end"}
            : new String[] {"start", "wait", "sms", "end"};
    Journeys.publish(
        id,
        "<startEvent id=\"start\"/>"
            + waiting
            + send("sms", "SMS")
            + "<endEvent id=\"end\"/>"
            + flow(path));
  }

  private Answer launch() {
    return Tact.marketer()
        .post(
            "/api/journeys/" + id + "/launches",
            json(
                "{'audience':{'customerIds':['%s']},'campaignId':'%s'}",
                Customers.reachable(), id));
  }

  private static String status(String launch) {
    return Launches.progress(launch).path("status").asText();
  }
}
