package io.tact.tests.faults;

import static io.tact.tests.running.Journeys.bpmn;
import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Campaigns;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Pages;
import io.tact.tests.running.Policies;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two Tacts on one database: caps and budgets hold exactly, whichever is asked. */
class TwoNodesTest {

  private static final int LAUNCHED = 4_000;
  private static final int ASKED = 4_000;
  private static final int CAPPED = 200;
  private static final int ASKED_EACH = 10;
  private static final int BUDGET = 6_000;
  private static final int FAILED = 60;

  private static final String CAMPAIGN = "two-nodes";
  private static final String CAMPAIGN_QUERY = "/api/contacts?campaignId=" + CAMPAIGN;

  private final ExecutorService crowd = Executors.newFixedThreadPool(16);

  @Test
  void tenThousandMixedRequestsUseCapsAndABudgetToTheLastPlaceAndNoFurther(@TempDir Path directory)
      throws Exception {
    try (EmbeddedPostgres database = EmbeddedPostgres.builder().start()) {
      String url = database.getJdbcUrl("postgres", "postgres");
      try (TactProcess one = TactProcess.start(node(directory, "one"), url);
          TactProcess two = TactProcess.start(node(directory, "two"), url)) {
        prepare(one);
        String launch = launch(one);
        List<String> decisions = all(requests(one, two));
        awaitDone(two, launch);

        assertThat(Collections.frequency(decisions, "capped APPROVED")).isEqualTo(3 * CAPPED);
        assertThat(approved(two)).hasSize(BUDGET);
        assertThat(Campaigns.left(one, CAMPAIGN)).isZero();
        placesGivenBackAreUsedAgain(one, two);
      } finally {
        crowd.shutdownNow();
      }
    }
  }

  private static Path node(Path directory, String name) throws IOException {
    return Files.createDirectory(directory.resolve(name));
  }

  private void placesGivenBackAreUsedAgain(TactProcess one, TactProcess two) throws Exception {
    List<Callable<String>> mixed = new ArrayList<>();
    List<JsonNode> contacts = approved(one).subList(0, FAILED);
    for (int i = 0; i < FAILED; i++) {
      JsonNode contact = contacts.get(i);
      TactProcess node = i % 2 == 0 ? one : two;
      mixed.add(() -> fail(node, contact));
      mixed.add(() -> ask(node, "late-" + contact.path("customerId").asText()));
    }
    List<String> answers = all(mixed);
    int again = Collections.frequency(answers, "campaign APPROVED");
    long left = Campaigns.left(two, CAMPAIGN);
    assertThat(again + left).isEqualTo(FAILED);
    for (int i = 0; i < left; i++) {
      assertThat(ask(one, "launched-" + i)).isEqualTo("campaign APPROVED");
    }
    assertThat(ask(two, "launched-0")).isEqualTo("campaign SUPPRESSED");
    assertThat(Campaigns.left(one, CAMPAIGN)).isZero();
  }

  private static void prepare(TactProcess tact) {
    register(tact, "launched", LAUNCHED, "LAUNCHED");
    register(tact, "asked", ASKED, "ASKED");
    register(tact, "late-launched", LAUNCHED, "LATE");
    register(tact, "late-asked", ASKED, "LATE");
    register(tact, "capped", CAPPED, "CAPPED");
    Policies.inForce(
        tact, "{'id':'three','type':'FREQUENCY_CAP','max':3,'window':'P7D','tiers':['CAPPED']}");
    Journeys.publish(
        tact,
        "two-nodes",
        bpmn(
            "two-nodes",
            "<startEvent id=\"start\"/>"
                + send("sms", "SMS")
                + "<endEvent id=\"end\"/>"
                + flow("start", "sms", "end")));
    Campaigns.funded(
        tact,
        CAMPAIGN,
        "{'contacts':%1$d,'money':{'amount':'%1$d','currency':'CNY'},'unitCosts':{'SMS':'0.05'}}"
            .formatted(BUDGET));
  }

  private static void register(TactProcess tact, String name, int count, String tier) {
    String customers =
        IntStream.range(0, count)
            .mapToObj(i -> "%s-%d,%s,+86138%08d".formatted(name, i, tier, i))
            .collect(Collectors.joining("\n", "customerId,tier,address.SMS\n", "\n"));
    tact.as("admin").post("/api/customers/import", "text/csv", customers.getBytes()).expect(200);
  }

  private static String launch(TactProcess tact) {
    return tact.as("marketer")
        .post(
            "/api/journeys/two-nodes/launches",
            json(
                "{'audience':{'filter':{'field':'tier','operator':'=','value':'LAUNCHED'}},"
                    + "'campaignId':'%s'}",
                CAMPAIGN))
        .expect(201)
        .text("launchId");
  }

  /** Half of them go to each node: some for a campaign, some to customers whose cap is reached. */
  private static List<Callable<String>> requests(TactProcess one, TactProcess two) {
    List<Callable<String>> requests = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      String customer = "asked-" + i;
      TactProcess node = i % 2 == 0 ? one : two;
      requests.add(() -> ask(node, customer));
    }
    for (int i = 0; i < CAPPED * ASKED_EACH; i++) {
      String customer = "capped-" + i % CAPPED;
      TactProcess node = i / CAPPED % 2 == 0 ? one : two;
      requests.add(() -> "capped " + decision(node, customer, ""));
    }
    Collections.shuffle(requests, new java.util.Random(7));
    return requests;
  }

  private static String ask(TactProcess node, String customer) {
    return "campaign " + decision(node, customer, ",'campaignId':'" + CAMPAIGN + "'");
  }

  private static String decision(TactProcess node, String customer, String more) {
    return node.as("channel")
        .post(
            "/api/contacts",
            json("{'customerId':'%s','channel':'SMS','category':'MARKETING'%s}", customer, more))
        .expect(200)
        .text("decision");
  }

  private static String fail(TactProcess node, JsonNode contact) {
    node.as("channel")
        .post(
            "/api/events",
            "application/cloudevents+json",
            json(
                    "{'specversion':'1.0','id':'%s','source':'/tests','type':'tact.receipt.failed',"
                        + "'subject':'%s','data':{'contactId':'%s'}}",
                    UUID.randomUUID(),
                    contact.path("customerId").asText(),
                    contact.path("contactId").asText())
                .toString()
                .getBytes())
        .expectSuccess();
    return "failed";
  }

  private List<String> all(List<Callable<String>> calls) throws Exception {
    List<String> answers = new ArrayList<>();
    for (Future<String> answer : crowd.invokeAll(calls)) {
      answers.add(answer.get());
    }
    return answers;
  }

  private static void awaitDone(TactProcess tact, String launch) {
    Awaitility.await("launch")
        .atMost(Duration.ofSeconds(90))
        .until(
            () -> tact.as("marketer").get("/api/launches/" + launch).expect(200).json(),
            progress -> progress.path("status").asText().equals("DONE"));
    Awaitility.await("contacts")
        .atMost(Duration.ofSeconds(30))
        .until(() -> Pages.all(tact.as("compliance"), CAMPAIGN_QUERY).size() == LAUNCHED + ASKED);
  }

  private static List<JsonNode> approved(TactProcess tact) {
    List<JsonNode> contacts =
        Pages.all(tact.as("compliance"), CAMPAIGN_QUERY + "&decision=APPROVED");
    assertThat(
            contacts.stream()
                .map(contact -> contact.path("contactId").asText())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values())
        .containsOnly(1L);
    return contacts;
  }
}
