package io.tact.tests.scenario;

import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Customers;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import io.tact.tests.running.WhatIfs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What another policy would have made of what really happened. */
class WhatIfTest {

  private static final String NIGHT =
      "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','whenReached':'DEFER'}";
  private static final String GAP =
      "{'id':'gap','type':'MINIMUM_GAP','gap':'PT4H','whenReached':'DEFER'}";
  private static final String ONE_A_WEEK =
      "{'id':'week','type':'FREQUENCY_CAP','max':1,'window':'P7D'}";

  private Instant from;

  @BeforeEach
  void nobodyElseAsksFromHereOn() {
    from = ManualClock.forward(Duration.ofDays(3));
  }

  @Test
  void theSamePolicyMakesTheSameOfAnEventfulLife() {
    Policies.inForce(NIGHT, GAP);
    String customer = anEventfulLife();

    JsonNode result = WhatIfs.result(from, ManualClock.now(), NIGHT, GAP);

    assertThat(result.path("requested").asInt()).isEqualTo(5);
    assertThat(result.path("customersAffected").asInt()).as(result.toString()).isZero();
    assertThat(result.at("/changed/newlyApproved").asInt()).isZero();
    assertThat(result.at("/changed/newlySuppressed").asInt()).isZero();
    assertThat(decisions(result)).isEqualTo(recorded(customer));
  }

  @Test
  void aLaxerPolicyTellsWhatItWouldHaveLetThrough() {
    Policies.inForce(ONE_A_WEEK);
    String customer = Customers.registered("Asia/Shanghai", "GOLD");
    Customers.contact(customer, "SMS", "MARKETING");
    String suppressed = Customers.contact(customer, "EMAIL", "MARKETING").text("contactId");
    ManualClock.forward(Duration.ofHours(1));

    JsonNode result =
        WhatIfs.result(
            from, ManualClock.now(), "{'id':'two','type':'FREQUENCY_CAP','max':2,'window':'P7D'}");

    assertThat(result.path("approved").asInt()).isEqualTo(2);
    assertThat(result.path("customersAffected").asInt()).isEqualTo(1);
    assertThat(result.at("/changed/newlyApproved").asInt()).isEqualTo(1);
    assertThat(result.at("/byChannel/0/channel").asText()).isEqualTo("EMAIL");
    assertThat(result.at("/byChannel/0/approved").asInt()).isEqualTo(1);
    assertThat(result.at("/byTier/0/tier").asText()).isEqualTo("GOLD");
    assertThat(result.at("/byCategory/0/requested").asInt()).isEqualTo(2);
    JsonNode sample = result.at("/samples/newlyApproved/0");
    assertThat(sample.path("contactId").asText()).isEqualTo(suppressed);
    assertThat(sample.path("recorded").asText()).isEqualTo("SUPPRESSED");
    Tact.marketer().get(sample.path("href").asText()).expect(200);
    assertThat(result.at("/warnings/0/code").asText()).isEqualTo("OBJECTS_TO_NOTHING");
    assertThat(result.at("/warnings/0/contacts").asInt()).isEqualTo(2);
  }

  @Test
  void contactsMadeBeforeTactAreDecidedAtTheirOwnTime() {
    Policies.inForce(NIGHT);
    String customer = Customers.reachable();
    ManualClock.forward(Duration.ofDays(10));
    Instant last = ManualClock.now().minus(Duration.ofHours(1));
    importContact(customer, last.minus(Duration.ofDays(7)), "SENT");
    importContact(customer, last.minus(Duration.ofDays(7)), "FAILED");
    importContact(customer, last, "SENT");
    importContact(customer, last.minusSeconds(1), "SENT");

    JsonNode result = WhatIfs.result(from, ManualClock.now(), ONE_A_WEEK);

    assertThat(result.path("requested").asInt()).isEqualTo(4);
    assertThat(result.path("approved").asInt()).isEqualTo(2);
    assertThat(result.path("suppressed").asInt()).isEqualTo(2);
    assertThat(result.at("/changed/newlySuppressed").asInt()).isEqualTo(2);
    assertThat(result.at("/byRule/0/objections").asInt()).isEqualTo(2);
  }

  @Test
  void writesNothing() {
    anEventfulLife();
    JdbcTemplate jdbc = Tact.context().getBean(JdbcTemplate.class);
    Awaitility.await()
        .until(
            () ->
                jdbc.queryForObject(
                    "SELECT position = (SELECT max(index) FROM event) FROM read_model"
                        + " WHERE name = 'contact-log'",
                    Boolean.class));
    Long events = jdbc.queryForObject("SELECT count(*) FROM event", Long.class);

    WhatIfs.result(from, ManualClock.now(), ONE_A_WEEK, NIGHT);

    assertThat(jdbc.queryForObject("SELECT count(*) FROM event", Long.class)).isEqualTo(events);
  }

  @Test
  void aProposalShowsItsDifferenceBesideThePolicyInForce() {
    Policies.inForce(NIGHT);
    String customer = Customers.reachable();
    ManualClock.toLocal("Asia/Shanghai", LocalTime.NOON);
    Customers.contact(customer, "SMS", "MARKETING");
    Customers.contact(customer, "SMS", "MARKETING");
    ManualClock.forward(Duration.ofMinutes(1));
    int proposed =
        Tact.compliance()
            .post(
                "/api/contact-policy/versions",
                json("{'zone':'Asia/Shanghai','rules':[%s,%s]}", ONE_A_WEEK, NIGHT))
            .expect(201)
            .json()
            .path("version")
            .asInt();
    String path = "/api/contact-policy/versions/" + proposed + "/difference";

    JsonNode difference = Tact.approver().get(path).expect(200).json();

    assertThat(difference.path("status").asText()).isEqualTo("DONE");
    assertThat(Duration.between(instant(difference, "from"), instant(difference, "to")))
        .isEqualTo(Duration.ofDays(30));
    long inForce = difference.at("/inForce/approved").asLong();
    assertThat(difference.at("/proposed/requested").asLong())
        .isEqualTo(difference.at("/inForce/requested").asLong());
    assertThat(difference.at("/proposed/approved").asLong()).isLessThan(inForce);
    Tact.approver().post("/api/contact-policy/versions/" + proposed + "/approve").expectSuccess();
    assertThat(Tact.approver().get(path).expect(200).json()).isEqualTo(difference);
    Tact.approver().get("/api/contact-policy/versions/9999/difference").expectProblem(404);
  }

  /** Five requests, some of them at night, with a complaint and a revocation in between. */
  private static String anEventfulLife() {
    String customer = Customers.registered("Asia/Shanghai", "GOLD");
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(20, 30));
    Customers.contact(customer, "SMS", "MARKETING");
    Customers.contact(customer, "EMAIL", "MARKETING");
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(23, 0));
    Customers.contact(customer, "SMS", "MARKETING");
    Tact.channel()
        .post("/api/customers/" + customer + "/complaints", json("{'channel':'SMS'}"))
        .expectSuccess();
    ManualClock.forward(Duration.ofHours(9));
    Customers.contact(customer, "PUSH", "MARKETING");
    Customers.contact(customer, "SMS", "MARKETING");
    ManualClock.forward(Duration.ofHours(5));
    return customer;
  }

  private static Map<String, Integer> recorded(String customer) {
    Awaitility.await().until(() -> count(customer, "") == 5);
    return Map.of(
        "approved", count(customer, "&decision=APPROVED"),
        "deferred", count(customer, "&decision=DEFERRED"),
        "suppressed", count(customer, "&decision=SUPPRESSED"));
  }

  private static int count(String customer, String query) {
    return Tact.compliance()
        .get("/api/contacts?customerId=" + customer + query)
        .expect(200)
        .json()
        .path("items")
        .size();
  }

  private static Map<String, Integer> decisions(JsonNode result) {
    return Map.of(
        "approved", result.path("approved").asInt(),
        "deferred", result.path("deferred").asInt(),
        "suppressed", result.path("suppressed").asInt());
  }

  private static void importContact(String customer, Instant at, String outcome) {
    String line =
        json(
                "{'customerId':'%s','channel':'PHONE','category':'MARKETING','at':'%s','outcome':'%s'}",
                customer, at, outcome)
            + "\n";
    Tact.admin()
        .post(
            "/api/contacts/history", "application/x-ndjson", line.getBytes(StandardCharsets.UTF_8))
        .expect(200);
  }

  private static Instant instant(JsonNode json, String field) {
    return Instant.parse(json.path(field).asText());
  }
}
