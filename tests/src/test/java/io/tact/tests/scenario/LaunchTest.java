package io.tact.tests.scenario;

import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Contacts;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Figures;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Launches;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Thousands of customers at once. */
class LaunchTest {

  private static final int CUSTOMERS = 3_000;
  private static final String PREFIX = "launched-";

  @BeforeAll
  static void customersAndPolicy() {
    Policies.inForce("{'id':'many','type':'FREQUENCY_CAP','max':1000,'window':'P1D'}");
    String lines =
        IntStream.range(0, CUSTOMERS)
            .mapToObj(
                i ->
                    "%s%d,%s,Launch-Branch,+86138%08d,%s"
                        .formatted(PREFIX, i, i % 3 == 0 ? "GOLD" : "BASIC", i, dueDate(i)))
            .collect(Collectors.joining("\n"));
    JsonNode imported =
        Tact.admin()
            .post(
                "/api/customers/import",
                "text/csv",
                ("customerId,tier,branch,address.SMS,due\n" + lines).getBytes())
            .expect(200)
            .json();
    assertThat(imported.path("accepted").asInt()).isEqualTo(CUSTOMERS);
  }

  /** One customer in a thousand has a due date that is none. */
  private static String dueDate(int i) {
    return i % 1_000 == 500 ? "soon" : "2031-01-01T00:00:00Z";
  }

  @Test
  void poisonedCustomersFailAloneAndAllOthersGoThrough() {
    Journeys.publish(
        "poison-test",
        "<startEvent id=\"start\"/>"
            + send("sms", "SMS")
            + "<intermediateCatchEvent id=\"due\"><timerEventDefinition>"
            + "<timeDate xsi:type=\"tFormalExpression\">=customer.attributes.due</timeDate>"
            + "</timerEventDefinition></intermediateCatchEvent>"
            + "<endEvent id=\"end\"/>"
            + flow("start", "sms", "due", "end"));

    String launch = Launches.launch("poison-test", customers());

    JsonNode progress =
        Launches.await(
            launch, p -> p.path("waiting").asInt() + p.path("failed").asInt() == CUSTOMERS);
    assertThat(progress.path("total").asInt()).isEqualTo(CUSTOMERS);
    assertThat(progress.path("started").asInt()).isEqualTo(CUSTOMERS);
    assertThat(progress.path("failed").asInt()).isEqualTo(3);
    assertThat(progress.path("waiting").asInt()).isEqualTo(CUSTOMERS - 3);
    assertThat(progress.path("refused").asInt()).isZero();
    String told =
        Tact.compliance()
            .get("/api/audit/events?type=JourneyAdvanced&customerId=" + PREFIX + 500)
            .expect(200)
            .text();
    assertThat(told).contains("FAILED");
    Tact.marketer().post("/api/launches/" + launch + "/stop");
  }

  @Test
  void launchWhoseCustomersAreAllOnTheWayCanBePausedAndResumed() {
    Journeys.publish(
        "pause-late",
        "<startEvent id=\"start\"/>"
            + Journeys.waiting("wait", "P1D")
            + "<endEvent id=\"end\"/>"
            + flow("start", "wait", "end"));
    String launch = Launches.launch("pause-late", List.of(Customers.reachable()));
    Launches.await(launch, p -> p.path("waiting").asInt() == 1);

    command(launch, "pause");
    assertThat(Launches.progress(launch).path("status").asText()).isEqualTo("PAUSED");
    command(launch, "resume");
    assertThat(Launches.progress(launch).path("status").asText()).isEqualTo("RUNNING");
    command(launch, "stop");
  }

  @Test
  void filterChoosesByTierBranchAndAttributes() {
    Journeys.publish("filter-test", straight());
    String launch =
        Tact.marketer()
            .post(
                "/api/journeys/filter-test/launches",
                json(
                    "{'audience':{'filter':{'combinator':'and','rules':["
                        + "{'field':'branch','operator':'=','value':'Launch-Branch'},"
                        + "{'combinator':'or','rules':["
                        + "{'field':'tier','operator':'=','value':'GOLD'},"
                        + "{'field':'attributes.due','operator':'=','value':'soon'}]}]}}}"))
            .expect(201)
            .text("launchId");

    JsonNode progress = Launches.await(launch, p -> p.path("status").asText().equals("DONE"));

    int gold = (CUSTOMERS + 2) / 3;
    int poisonedNotGold =
        (int) IntStream.range(0, CUSTOMERS).filter(i -> i % 1_000 == 500 && i % 3 != 0).count();
    assertThat(progress.path("total").asInt()).isEqualTo(gold + poisonedNotGold);
    assertThat(Figures.of("filter-test", 1, "end").path("entered").asInt())
        .isEqualTo(gold + poisonedNotGold);
  }

  @Test
  void pausedLaunchGoesOnWhereItStoodAndAStoppedOneDoesNot() {
    Journeys.publish("pause-test", straight());
    String launch =
        Tact.marketer()
            .post(
                "/api/journeys/pause-test/launches",
                json(
                    "{'ratePerSecond':1,'audience':{'customerIds':[%s]}}",
                    customers().stream()
                        .limit(500)
                        .map(id -> "'" + id + "'")
                        .collect(Collectors.joining(","))))
            .expect(201)
            .text("launchId");
    command(launch, "pause");
    assertThat(Launches.progress(launch).path("status").asText()).isEqualTo("PAUSED");
    Tact.marketer().post("/api/launches/" + launch + "/pause");
    command(launch, "resume");
    assertThat(Launches.progress(launch).path("status").asText()).isEqualTo("RUNNING");
    command(launch, "stop");
    assertThat(Launches.progress(launch).path("status").asText()).isEqualTo("STOPPED");
    Tact.marketer().post("/api/launches/" + launch + "/resume").expectProblem(409);
  }

  @Test
  void customerThatIsNamedTwiceIsStartedOnce() {
    Journeys.publish("twice-test", straight());
    String customer = Customers.reachable();

    String launch = Launches.launch("twice-test", List.of(customer, customer));

    JsonNode progress = Launches.await(launch, p -> p.path("status").asText().equals("DONE"));
    assertThat(progress.path("started").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsNotPublishedCannotBeLaunched() {
    Tact.marketer()
        .post("/api/journeys", "application/xml", Journeys.bpmn("draft-test", straight()))
        .expect(201);

    Tact.marketer()
        .post("/api/journeys/draft-test/launches", json("{'audience':{'everybody':true}}"))
        .expectProblem(409);
    Tact.marketer()
        .post("/api/journeys/unknown-test/launches", json("{'audience':{'everybody':true}}"))
        .expectProblem(404);
  }

  @Test
  void calledJourneyIsNoFurtherCustomerOfTheLaunch() {
    Journeys.publish("called-test", straight());
    Journeys.publish("calling-test", calling("called-test"));

    String launch = Launches.launch("calling-test", List.of(Customers.reachable()));

    JsonNode progress = Launches.await(launch, p -> p.path("completed").asInt() > 0);
    assertThat(progress.path("started").asInt()).isEqualTo(1);
    assertThat(progress.path("completed").asInt()).isEqualTo(1);
  }

  @Test
  void whatACalledJourneySendsCountsForTheCampaignOfTheCaller() {
    Journeys.publish("called-for-campaign", straight());
    Journeys.publish("calling-for-campaign", calling("called-for-campaign"));
    String customer = Customers.reachable();

    Tact.marketer()
        .post(
            "/api/journeys/calling-for-campaign/launches",
            json("{'audience':{'customerIds':['%s']},'campaignId':'spring'}", customer))
        .expect(201);

    Contacts.awaitCount(customer, 1);
    assertThat(Contacts.list("customerId=" + customer).get(0).path("campaignId").asText())
        .isEqualTo("spring");
  }

  @Test
  void journeysThatComeToCallOneAnotherInACircleEnd() {
    Journeys.publish("circle-there", straight());
    Journeys.publish("circle-back", calling("circle-there"));
    Journeys.publish("circle-there", calling("circle-back"));

    String launch = Launches.launch("circle-there", List.of(Customers.reachable()));

    JsonNode progress = Launches.await(launch, p -> p.path("status").asText().equals("DONE"));
    assertThat(progress.path("completed").asInt()).isEqualTo(1);
  }

  private static String calling(String key) {
    return "<startEvent id=\"start\"/><callActivity id=\"call\" calledElement=\"%s\"/>"
            .formatted(key)
        + "<endEvent id=\"end\"/>"
        + flow("start", "call", "end");
  }

  private static String straight() {
    return "<startEvent id=\"start\"/>"
        + send("sms", "SMS")
        + "<endEvent id=\"end\"/>"
        + flow("start", "sms", "end");
  }

  private static void command(String launch, String verb) {
    assertThat(Tact.marketer().post("/api/launches/" + launch + "/" + verb).status())
        .as(verb)
        .isBetween(200, 299);
  }

  private static List<String> customers() {
    return IntStream.range(0, CUSTOMERS).mapToObj(i -> PREFIX + i).toList();
  }
}
