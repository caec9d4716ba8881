package io.tact.tests.scenario;

import static io.tact.tests.running.Journeys.bpmn;
import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.Journeys.waiting;
import static io.tact.tests.running.TestRuns.decisions;
import static io.tact.tests.running.TestRuns.entries;
import static io.tact.tests.running.TestRuns.run;
import static io.tact.tests.running.TestRuns.script;
import static io.tact.tests.running.TestRuns.standing;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Campaigns;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Launches;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Pages;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A test run is seen by nobody, keeps nobody waiting, and decides as a launch does. */
class TestRunLeavesNothingTest {

  static final String[] RULES = {
    "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','channels':['SMS'],"
        + "'whenReached':'DEFER'}",
    "{'id':'two','type':'FREQUENCY_CAP','max':2,'window':'P7D','channels':['SMS']}",
    "{'id':'gap','type':'MINIMUM_GAP','gap':'PT4H','channels':['PUSH'],'whenReached':'DEFER'}"
  };

  @BeforeEach
  void policy() {
    Policies.inForce(RULES);
  }

  static byte[] journey(String key) {
    return bpmn(
        key,
        "<startEvent id=\"start\"/>"
            + send("one", "SMS")
            + waiting("evening", "PT12H")
            + send("two", "SMS")
            + send("push", "PUSH")
            + send("again", "PUSH")
            + waiting("day", "P1D")
            + send("three", "SMS")
            + "<endEvent id=\"end\"/>"
            + flow("start", "one", "evening", "two", "push", "again", "day", "three", "end"));
  }

  @Test
  void nothingIsWrittenAnywhere() {
    List<String> customers = List.of(Customers.reachable(), Customers.reachable());
    Map<String, Long> before = awaitRest();
    long clock = ClockUtil.getCurrentTime().getTime();

    JsonNode run = run(script(journey("unseen"), customers, "{'advance':'P5D'}"));

    assertThat(standing(run, 0)).isEqualTo("COMPLETED");
    assertThat(rows()).isEqualTo(before);
    assertThat(ClockUtil.getCurrentTime().getTime()).isEqualTo(clock);
  }

  @Test
  void decidesAsALaunchOfTheSameCustomersDoes() {
    byte[] journey = journey("agrees");
    Journeys.publish(Tact::as, "agrees", journey);
    List<String> customers =
        List.of(
            Customers.reachable(),
            Customers.registered("Europe/Berlin", "BASIC"),
            Customers.registered("America/New_York", "GOLD"));
    Customers.contact(customers.get(0), "SMS", "MARKETING");
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(9, 30));

    JsonNode tried = run(script(journey, customers, "{'advance':'P6D'}"));
    String launch = Launches.launch("agrees", customers);
    Launches.awaitDoneStarting(launch);
    ManualClock.forward(Duration.ofDays(6));
    Launches.await(launch, progress -> progress.path("completed").asInt() == 3);

    for (int i = 0; i < customers.size(); i++) {
      assertThat(decisions(tried, i))
          .as(customers.get(i))
          .hasSizeGreaterThan(4)
          .isEqualTo(recorded(customers.get(i), "agrees"));
    }
  }

  /** The decisions of the journey's contacts as the history tells them. */
  private static List<String> recorded(String customer, String journey) {
    List<String> decisions = new ArrayList<>();
    Map<String, String> steps = new TreeMap<>();
    for (JsonNode entry : history(customer)) {
      JsonNode event = entry.path("payload");
      JsonNode origin = event.at("/request/origin");
      if (origin.path("journey").asText().equals(journey)) {
        steps.put(event.path("contactId").asText(), origin.path("elementId").asText());
      }
      String step = steps.get(event.path("contactId").asText());
      if (event.has("decision") && step != null) {
        decisions.add(
            String.join(
                " ",
                step,
                event.at("/decision/answer").asText(),
                String.join(",", event.at("/decision/objections").findValuesAsText("code")),
                event.at("/decision/decidedAt").asText()));
      }
    }
    return decisions;
  }

  private static List<JsonNode> history(String customer) {
    List<JsonNode> events =
        Pages.all(Tact.compliance(), "/api/audit/events?customerId=" + customer);
    return events.stream()
        .sorted(java.util.Comparator.comparingLong(event -> event.path("index").asLong()))
        .toList();
  }

  @Test
  void aLaunchOfTheSameCustomersGoesOnUndisturbed() {
    byte[] journey = journey("undisturbed");
    Journeys.publish(Tact::as, "undisturbed", journey);
    List<String> customers = IntStream.range(0, 10).mapToObj(i -> Customers.reachable()).toList();
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(9, 30));
    CompletableFuture<List<JsonNode>> tried =
        CompletableFuture.supplyAsync(
            () ->
                IntStream.range(0, 4)
                    .mapToObj(i -> run(script(journey, customers, "{'advance':'P5D'}")))
                    .toList());

    String launch = Launches.launch("undisturbed", customers);
    Launches.awaitDoneStarting(launch);
    ManualClock.forward(Duration.ofDays(5));
    JsonNode progress =
        Launches.await(launch, state -> state.path("completed").asInt() == customers.size());

    assertThat(progress.path("refused").asInt()).isZero();
    for (JsonNode run : tried.join()) {
      assertThat(IntStream.range(0, customers.size()).mapToObj(i -> standing(run, i)))
          .containsOnly("COMPLETED");
    }
    assertThat(recorded(customers.get(0), "undisturbed")).hasSizeGreaterThan(4);
  }

  @Test
  void aBudgetIsAskedAndPaysNothing() {
    String campaign = Customers.newId();
    Campaigns.funded(campaign, "{'contacts':1}");
    byte[] journey =
        bpmn(
            "funded-tried",
            "<startEvent id=\"start\"/>"
                + send("push", "PUSH")
                + "<endEvent id=\"end\"/>"
                + flow("start", "push", "end"));

    JsonNode run =
        run(
            script(journey, List.of(Customers.reachable(), Customers.reachable()))
                .put("campaignId", campaign));

    assertThat(entries(run, 0, "DECIDED").get(0).at("/contact/decision").asText())
        .isEqualTo("APPROVED");
    assertThat(entries(run, 1, "DECIDED").get(0).at("/contact/reasons/0/code").asText())
        .isEqualTo("BUDGET_EXHAUSTED");
    assertThat(Campaigns.left(Tact::as, campaign)).isEqualTo(1);
  }

  /** The rows of every table once nothing moves any more. */
  private static Map<String, Long> awaitRest() {
    List<Map<String, Long>> seen = new ArrayList<>(List.of(rows()));
    Awaitility.await("rest")
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              seen.add(rows());
              return seen.get(seen.size() - 1).equals(seen.get(seen.size() - 2));
            });
    return seen.get(seen.size() - 1);
  }

  private static Map<String, Long> rows() {
    JdbcTemplate jdbc = Tact.context().getBean(JdbcTemplate.class);
    Map<String, Long> rows = new TreeMap<>();
    for (String table :
        jdbc.queryForList(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public'", String.class)) {
      rows.put(table, jdbc.queryForObject("SELECT count(*) FROM \"" + table + "\"", Long.class));
    }
    rows.put("event_index", jdbc.queryForObject("SELECT last_value FROM event_index", Long.class));
    return rows;
  }
}
