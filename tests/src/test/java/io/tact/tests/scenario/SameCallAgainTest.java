package io.tact.tests.scenario;

import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tact.tests.running.Answer;
import io.tact.tests.running.Caller;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Networks repeat calls; nothing happens twice. */
class SameCallAgainTest {

  @BeforeAll
  static void policy() {
    Policies.inForce("{'id':'two','type':'FREQUENCY_CAP','max':2,'window':'P1D'}");
  }

  @Test
  void sameContactIdGivesTheSameAnswerAndTakesOnePlace() {
    String customer = Customers.reachable();
    ObjectNode request = request("again-" + customer, customer, "SMS");

    Answer first = Tact.channel().post("/api/contacts", request).expect(200);
    Answer second = Tact.channel().post("/api/contacts", request).expect(200);

    assertThat(second.json()).isEqualTo(first.json());
    assertThat(Customers.contact(customer, "SMS", "MARKETING").text("decision"))
        .isEqualTo("APPROVED");
    assertThat(Customers.contact(customer, "SMS", "MARKETING").text("decision"))
        .isEqualTo("SUPPRESSED");
  }

  @Test
  void idThatTactHasGivenToAContactIsNotTakenForAnother() {
    String customer = Customers.reachable();
    String given = Customers.contact(customer, "SMS", "MARKETING").text("contactId");

    Tact.channel().post("/api/contacts", request(given, customer, "SMS")).expectProblem(409);
    Tact.channel()
        .post("/api/contacts", request(given, Customers.reachable(), "SMS"))
        .expectProblem(409);
  }

  @Test
  void idOfASuppressedContactIsNotTakenForAnother() {
    String customer = Customers.reachable();
    Customers.contact(customer, "SMS", "MARKETING");
    Customers.contact(customer, "SMS", "MARKETING");
    Answer suppressed = Customers.contact(customer, "SMS", "MARKETING");
    assertThat(suppressed.text("decision")).isEqualTo("SUPPRESSED");

    String given = suppressed.text("contactId");
    Tact.channel()
        .post("/api/contacts", request(given, Customers.reachable(), "SMS"))
        .expectProblem(409);
  }

  @Test
  void historyLineWithAnIdThatTactHasGivenChangesNothing() {
    String customer = Customers.reachable();
    String given = Customers.contact(customer, "SMS", "MARKETING").text("contactId");

    assertThat(imported(line(given, Customers.reachable())).path("unchanged").asInt()).isEqualTo(1);
  }

  @Test
  void rejectedHistoryLineDoesNotTakeItsId() {
    String id = "line-" + Customers.newId();
    String good = line(id, Customers.reachable());
    String stranger = line(id, "nobody-" + Customers.newId());

    JsonNode answer = imported(stranger + "\n" + good + "\n" + good);

    assertThat(answer.path("rejected").asInt()).isEqualTo(1);
    assertThat(answer.path("accepted").asInt()).isEqualTo(1);
    assertThat(answer.path("unchanged").asInt()).isEqualTo(1);
  }

  private static String line(String contactId, String customer) {
    return json(
            "{'contactId':'%s','customerId':'%s','channel':'SMS','category':'MARKETING','at':'2020-01-01T00:00:00Z'}",
            contactId, customer)
        .toString();
  }

  private static JsonNode imported(String lines) {
    return Tact.admin()
        .post(
            "/api/contacts/history", "application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8))
        .expect(200)
        .json();
  }

  @Test
  void sameContactIdWithAnotherBodyIsAConflict() {
    String customer = Customers.reachable();
    Tact.channel().post("/api/contacts", request("c-" + customer, customer, "SMS")).expect(200);

    Tact.channel()
        .post("/api/contacts", request("c-" + customer, customer, "EMAIL"))
        .expectProblem(409);
    Tact.channel()
        .post("/api/contacts", request("c-" + customer, Customers.reachable(), "SMS"))
        .expectProblem(409);
  }

  @Test
  void idempotencyKeyHoldsAContactWithoutAnIdOfItsOwn() {
    String customer = Customers.reachable();
    ObjectNode request =
        json("{'customerId':'%s','channel':'SMS','category':'MARKETING'}", customer);

    Answer first = withKey("/api/contacts", "key-" + customer, request).expect(200);
    Answer second = withKey("/api/contacts", "key-" + customer, request).expect(200);

    assertThat(second.json()).isEqualTo(first.json());
    withKey("/api/contacts", "key-" + customer, request.put("channel", "EMAIL")).expectProblem(409);
  }

  @Test
  void customerWithAKeyIsRegisteredOnce() {
    String customer = Customers.newId();
    String key = "register-" + customer;
    ObjectNode request = json("{'customerId':'%s','tier':'GOLD'}", customer);
    for (int n = 0; n < 2; n++) {
      withKey(Tact.admin(), "/api/customers", key, request).expect(201);
    }
    withKey(Tact.admin(), "/api/customers", key, request.put("tier", "BASIC")).expectProblem(409);
    assertThat(Tact.compliance().get("/api/customers/" + customer).expect(200).text("tier"))
        .isEqualTo("GOLD");
  }

  @Test
  void campaignIsHeldByItsIdAndByItsKey() {
    String id = "camp-" + Customers.newId();
    ObjectNode campaign = json("{'campaignId':'%s','name':'Spring'}", id);

    withKey(Tact.marketer(), "/api/campaigns", "key-" + id, campaign).expect(201);
    Tact.marketer().post("/api/campaigns", campaign).expect(201);

    withKey(Tact.marketer(), "/api/campaigns", "key-" + id, campaign.put("campaignId", id + "x"))
        .expectProblem(409);
  }

  @Test
  void journeyWithAKeyIsBegunOnceAndAnotherOfItsNameIsRefused() {
    String elements =
        "<startEvent id=\"start\"/><endEvent id=\"end\"/>" + Journeys.flow("start", "end");
    byte[] bpmn = Journeys.bpmn("begun-once", elements);

    Answer first = begun(bpmn, "*", "begin-once").expect(201);

    assertThat(begun(bpmn, "*", "begin-once").expect(201).json()).isEqualTo(first.json());
    begun(bpmn, "*", "begin-twice").expectProblem(412, "JOURNEY_KNOWN");
    begun(bpmn, "\"abc\"", "begin-thrice").expectProblem(400, "MALFORMED_IF_NONE_MATCH");
    assertThat(Tact.marketer().get("/api/journeys/begun-once").json().path("versions")).hasSize(1);
  }

  private static Answer begun(byte[] bpmn, String ifNoneMatch, String key) {
    return Tact.marketer()
        .call(
            "POST",
            "/api/journeys",
            BodyPublishers.ofByteArray(bpmn),
            Map.of(
                "Content-Type",
                "application/xml",
                "If-None-Match",
                ifNoneMatch,
                "Idempotency-Key",
                key));
  }

  @Test
  void launchWithAKeyIsMadeOnce() {
    Journeys.publish(
        "key-test",
        "<startEvent id=\"start\"/><endEvent id=\"end\"/>" + Journeys.flow("start", "end"));
    ObjectNode request = json("{'audience':{'customerIds':['%s']}}", Customers.reachable());
    String path = "/api/journeys/key-test/launches";

    Answer first = withKey(Tact.marketer(), path, "launch-once", request).expect(201);

    assertThat(withKey(Tact.marketer(), path, "launch-once", request).text("launchId"))
        .isEqualTo(first.text("launchId"));
  }

  @Test
  void historyLineWithAKnownContactIdIsUnchanged() {
    String customer = Customers.reachable();
    byte[] line =
        json(
                "{'contactId':'%s','customerId':'%s','channel':'SMS','category':'MARKETING',"
                    + "'at':'2025-12-01T09:00:00Z'}",
                "h-" + customer, customer)
            .toString()
            .getBytes();
    String path = "/api/contacts/history";

    Answer first = Tact.admin().post(path, "application/x-ndjson", line).expect(200);
    Answer second = Tact.admin().post(path, "application/x-ndjson", line).expect(200);

    assertThat(first.json().path("accepted").asInt()).isEqualTo(1);
    assertThat(second.json().path("accepted").asInt()).isZero();
    assertThat(second.json().path("unchanged").asInt()).isEqualTo(1);
  }

  @Test
  void customerRegisteredAgainWithChangesIsChanged() {
    String customer = Customers.newId();
    ObjectNode basic = json("{'customerId':'%s','tier':'BASIC'}", customer);
    Tact.admin().post("/api/customers", basic).expect(201);
    Tact.admin().post("/api/customers", basic).expect(200);
    Tact.admin()
        .post("/api/customers", json("{'customerId':'%s','tier':'GOLD'}", customer))
        .expect(200);

    assertThat(Tact.compliance().get("/api/customers/" + customer).expect(200).text("tier"))
        .isEqualTo("GOLD");
  }

  private static ObjectNode request(String contact, String customer, String channel) {
    return json(
        "{'contactId':'%s','customerId':'%s','channel':'%s','category':'MARKETING'}",
        contact, customer, channel);
  }

  private static Answer withKey(String path, String key, ObjectNode body) {
    return withKey(Tact.channel(), path, key, body);
  }

  private static Answer withKey(Caller caller, String path, String key, ObjectNode body) {
    return caller.call(
        "POST",
        path,
        BodyPublishers.ofString(body.toString()),
        Map.of("Content-Type", "application/json", "Idempotency-Key", key));
  }
}
