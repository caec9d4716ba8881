package io.tact.tests.contract;

import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tact.tests.running.Answer;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Json;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.SharedData;
import io.tact.tests.running.Tact;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CloudEvents 1.0 over HTTP, by the vectors of others. */
class CloudEventsTest {

  private static final String STRUCTURED = "application/cloudevents+json";
  private static final String BATCH = "application/cloudevents-batch+json";

  private static final Set<String> REFUSED =
      Set.of("fail_numeric_decimal.json", "json_data_with_ext_invalid.json", "01-event.json");

  @Test
  void vectorsOfOthersAreTakenOrRefusedAsTheySay() {
    for (String folder : List.of("cloudevents/examples", "cloudevents/sdk-java-v1")) {
      for (Path file : SharedData.files(folder)) {
        String name = file.getFileName().toString();
        if (name.endsWith("event.json") || folder.endsWith("v1")) {
          ObjectNode event = (ObjectNode) Json.read(text(file));
          event.put("id", UUID.randomUUID().toString());
          assertThat(post(STRUCTURED, event.toString()).status())
              .as(name)
              .isEqualTo(REFUSED.contains(name) ? 400 : 202);
        }
      }
    }
  }

  @Test
  void placeholderOfTheFirstExampleIsTakenOnceItIsBase64() {
    Path folder = SharedData.path("cloudevents/examples");
    ObjectNode event = (ObjectNode) Json.read(text(folder.resolve("01-event.json")));
    event.put("id", UUID.randomUUID().toString()).put("data_base64", "AAEC");
    assertThat(post(STRUCTURED, event.toString()).status()).isEqualTo(202);

    JsonNode batch = Json.read(text(folder.resolve("07-batch.json")));
    assertThat(post(BATCH, batch.toString()).status()).isEqualTo(400);
    ((ObjectNode) batch.get(0)).put("id", UUID.randomUUID().toString()).put("data_base64", "AAEC");
    ((ObjectNode) batch.get(1)).put("id", UUID.randomUUID().toString());
    assertThat(post(BATCH, batch.toString()).status()).isEqualTo(202);
    assertThat(post(BATCH, text(folder.resolve("08-batch.json"))).status()).isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'specversion':'1.0','source':'/s','type':'t'}",
        "{'specversion':'1.0','id':'','source':'/s','type':'t'}",
        "{'specversion':'1.0','id':'1','type':'t'}",
        "{'specversion':'1.0','id':'1','source':'','type':'t'}",
        "{'specversion':'1.0','id':'1','source':'/s'}",
        "{'specversion':'1.0','id':'1','source':'/s','type':''}",
        "{'id':'1','source':'/s','type':'t'}",
        "{'specversion':'0.3','id':'1','source':'/s','type':'t'}",
        "{'specversion':'2.0','id':'1','source':'/s','type':'t'}",
        "{'specversion':'1.0','id':'1','source':'/s','type':'t','time':'yesterday'}",
        "{'specversion':'1.0','id':'1','source':'/s','type':'t','data_base64':'%%%'}",
        "{'specversion':'1.0','id':'1','source':'/s','type':'t','data':{},'data_base64':'e30='}",
        "[]",
        "{",
        "",
      })
  void whatBreaksTheSpecificationIsABadRequest(String event) {
    Answer answer = post(STRUCTURED, event.replace('\'', '"'));
    answer.expectProblem(400);
  }

  @Test
  void batchIsAllOrNothing() {
    String customer = Customers.reachable();
    ObjectNode good = event(customer);
    ObjectNode bad = event(customer);
    bad.remove("type");

    post(BATCH, "[" + good + "," + bad + "]").expectProblem(400);
    post(BATCH, "{}").expectProblem(400);

    assertThat(interactions(customer)).isEmpty();
    assertThat(post(BATCH, "[" + good + "," + event(customer) + "]").status()).isEqualTo(202);
    awaitInteractions(customer, 2);
  }

  @Test
  void sameSourceAndIdHappenOnce() {
    String customer = Customers.reachable();
    ObjectNode event = event(customer);

    assertThat(post(STRUCTURED, event.toString()).status()).isEqualTo(202);
    assertThat(post(STRUCTURED, event.toString()).status()).isEqualTo(202);
    assertThat(post(STRUCTURED, event.put("type", "other").toString()).status()).isEqualTo(202);

    awaitInteractions(customer, 1);
    assertThat(interactions(customer).get(0).toString()).contains("page.viewed");
    event.put("source", "/elsewhere");
    assertThat(post(STRUCTURED, event.toString()).status()).isEqualTo(202);
    awaitInteractions(customer, 2);
  }

  @Test
  void missingOrUnknownSubjectIsKeptAndMovesNothing() {
    ObjectNode nobody = event("x");
    nobody.remove("subject");
    assertThat(post(STRUCTURED, nobody.toString()).status()).isEqualTo(202);
    assertThat(post(STRUCTURED, event("never-registered").toString()).status()).isEqualTo(202);
    awaitInteractions("never-registered", 1);
  }

  @Test
  void futureTimeIsKeptAsSent() {
    String customer = Customers.reachable();
    String future = ManualClock.now().plus(Duration.ofDays(400)).toString();

    assertThat(post(STRUCTURED, event(customer).put("time", future).toString()).status())
        .isEqualTo(202);

    Awaitility.await()
        .untilAsserted(() -> assertThat(interactions(customer).toString()).contains(future));
  }

  @Test
  void binaryModeCarriesTheAttributesInHeaders() {
    String customer = Customers.reachable();
    Map<String, String> headers = new HashMap<>();
    headers.put("ce-specversion", "1.0");
    headers.put("ce-id", UUID.randomUUID().toString());
    headers.put("ce-source", "/app");
    headers.put("ce-type", "page.viewed");
    headers.put("ce-subject", customer.replace("-", "%2D"));
    headers.put("ce-time", ManualClock.now().toString());
    headers.put("Content-Type", "application/json");

    assertThat(binary(headers, "{\"page\":\"/loans\"}").status()).isEqualTo(202);
    assertThat(binary(headers, "{\"page\":\"/loans\"}").status()).isEqualTo(202);
    awaitInteractions(customer, 1);
    headers.remove("ce-type");
    binary(headers, "{}").expectProblem(400);
    binary(Map.of("Content-Type", "application/json"), "{}").expectProblem(400);
  }

  @Test
  void receiptForAnUnknownContactMovesNothing() {
    String customer = Customers.reachable();
    ObjectNode receipt = event(customer).put("type", "tact.receipt.delivered");
    receipt.set("data", json("{'contactId':'never-made'}"));
    assertThat(post(STRUCTURED, receipt.toString()).status()).isEqualTo(202);
    ObjectNode without = event(customer).put("type", "tact.receipt.delivered");
    assertThat(post(STRUCTURED, without.toString()).status()).isLessThan(500);
    ObjectNode odd = event(customer).put("type", "tact.receipt.vanished");
    assertThat(post(STRUCTURED, odd.toString()).status()).isLessThan(500);
  }

  private static ObjectNode event(String customer) {
    ObjectNode event =
        json(
            "{'specversion':'1.0','id':'%s','source':'/tests','type':'page.viewed',"
                + "'subject':'%s','time':'%s'}",
            UUID.randomUUID(), customer, ManualClock.now());
    event.set("data", json("{'page':'/savings'}"));
    return event;
  }

  private static void awaitInteractions(String customer, int count) {
    Awaitility.await().untilAsserted(() -> assertThat(interactions(customer)).hasSize(count));
  }

  private static List<JsonNode> interactions(String customer) {
    JsonNode items =
        Tact.compliance()
            .get("/api/audit/events?type=InteractionRecorded&customerId=" + customer)
            .expect(200)
            .json()
            .path("items");
    return java.util.stream.StreamSupport.stream(items.spliterator(), false).toList();
  }

  private static Answer post(String mediaType, String body) {
    return Tact.channel().post("/api/events", mediaType, body.getBytes(StandardCharsets.UTF_8));
  }

  private static Answer binary(Map<String, String> headers, String body) {
    return Tact.channel().call("POST", "/api/events", BodyPublishers.ofString(body), headers);
  }

  private static String text(Path file) {
    return new String(SharedData.bytes(file), StandardCharsets.UTF_8);
  }
}
