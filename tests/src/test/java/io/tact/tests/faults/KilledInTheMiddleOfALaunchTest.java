package io.tact.tests.faults;

import static io.tact.tests.running.Journeys.bpmn;
import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Campaigns;
import io.tact.tests.running.Contacts;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Pages;
import io.tact.tests.running.Policies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of the process while thousands are being started: nobody twice, nobody left out. */
class KilledInTheMiddleOfALaunchTest {

  private static final int CUSTOMERS = 4_000;
  private static final int BUDGET = 4_500;

  @Test
  void nobodyIsContactedTwiceAndNobodyIsLeftOut(@TempDir Path directory) throws Exception {
    TactProcess tact = TactProcess.start(directory);
    prepare(tact);
    String launch =
        tact.as("marketer")
            .post(
                "/api/journeys/kill/launches",
                json("{'audience':{'everybody':true},'campaignId':'kill','ratePerSecond':1000}"))
            .expect(201)
            .text("launchId");
    await(tact, launch, progress -> progress.path("started").asInt() >= CUSTOMERS / 8);
    tact.kill();

    tact = TactProcess.start(directory);
    int survived = progress(tact, launch).path("started").asInt();
    assertThat(survived).as("killed in the middle").isBetween(1, CUSTOMERS - 1);
    await(tact, launch, progress -> progress.path("started").asInt() >= CUSTOMERS / 2);
    tact.kill();

    tact = TactProcess.start(directory);
    JsonNode end = await(tact, launch, progress -> progress.path("completed").asInt() >= CUSTOMERS);
    assertThat(end.path("status").asText()).isEqualTo("DONE");
    assertThat(end.path("total").asInt()).isEqualTo(CUSTOMERS);
    assertThat(end.path("started").asInt()).isEqualTo(CUSTOMERS);
    assertThat(end.path("failed").asInt()).isZero();
    assertThat(end.path("refused").asInt()).isZero();
    assertEachOnce(Contacts.list(tact.as("compliance"), "decision=APPROVED"));
    assertThat(Campaigns.left(tact, "kill"))
        .as("paid for each once, whatever was lost")
        .isEqualTo(BUDGET - CUSTOMERS);
    TactProcess running = tact;
    Awaitility.await("all messages sent")
        .atMost(Duration.ofSeconds(30))
        .until(() -> Pages.all(running.as("compliance"), "/api/outbox").size() >= CUSTOMERS);
    assertEachOnce(Pages.all(tact.as("compliance"), "/api/outbox"));
    tact.stop();
    assertThat(Files.exists(directory.resolve("tact/postgresql/postmaster.pid"))).isFalse();
  }

  private static void assertEachOnce(List<JsonNode> items) {
    Map<String, Long> perCustomer =
        items.stream()
            .map(item -> item.path("customerId").asText())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(perCustomer).hasSize(CUSTOMERS);
    assertThat(perCustomer.values()).containsOnly(1L);
  }

  private static void prepare(TactProcess tact) {
    String customers =
        IntStream.range(0, CUSTOMERS)
            .mapToObj(i -> "killed-%d,+86138%08d".formatted(i, i))
            .collect(Collectors.joining("\n", "customerId,address.SMS\n", "\n"));
    tact.as("admin").post("/api/customers/import", "text/csv", customers.getBytes()).expect(200);
    Policies.inForce(tact, "{'id':'many','type':'FREQUENCY_CAP','max':100,'window':'P1D'}");
    Journeys.publish(
        tact,
        "kill",
        bpmn(
            "kill",
            "<startEvent id=\"start\"/>"
                + send("sms", "SMS")
                + "<endEvent id=\"end\"/>"
                + flow("start", "sms", "end")));
    Campaigns.funded(tact, "kill", "{'contacts':%d}".formatted(BUDGET));
  }

  private static JsonNode await(TactProcess tact, String launch, Predicate<JsonNode> expected) {
    return Awaitility.await("launch")
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> progress(tact, launch), expected);
  }

  private static JsonNode progress(TactProcess tact, String launch) {
    return tact.as("marketer").get("/api/launches/" + launch).expect(200).json();
  }
}
