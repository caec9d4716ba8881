package io.tact.tests.scenario;

import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Answer;
import io.tact.tests.running.Contacts;
import io.tact.tests.running.Customers;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Nobody's telephone rings at night. */
class NightDeferralTest {

  private static final String NIGHT =
      "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','channels':['SMS'],"
          + "'whenReached':'DEFER'}";

  @Test
  void smsAtNightWaitsUntilEightInTheCustomersZone() {
    Policies.inForce(NIGHT);
    String customer = Customers.registered("Europe/Berlin", "BASIC");
    ManualClock.toLocal("Europe/Berlin", LocalTime.of(22, 30));

    Answer asked = Customers.contact(customer, "SMS", "MARKETING");

    assertThat(asked.text("decision")).isEqualTo("DEFERRED");
    Instant until = Instant.parse(asked.text("until"));
    assertThat(until.atZone(ZoneId.of("Europe/Berlin")).toLocalTime()).isEqualTo("08:00");
    String contact = asked.text("contactId");
    ManualClock.to(until.minusMillis(1));
    assertThat(state(contact)).isEqualTo("DEFERRED");
    ManualClock.to(until);
    assertThat(state(contact)).isNotIn("DEFERRED", "SUPPRESSED");
    assertThat(Contacts.shown(asked).at("/events/0/explanation/en").asText())
        .startsWith("Deferred");
    assertThat(Contacts.shown(asked).at("/events/1/explanation/en").asText())
        .startsWith("Approved");
    JsonNode approved =
        Awaitility.await("the contact log")
            .until(() -> approvedIn(customer), entry -> entry.has("contact"));
    assertThat(approved.at("/details/request").isMissingNode()).isTrue();
    assertThat(approved.at("/contact/channel").asText()).isEqualTo("SMS");
    assertThat(approved.at("/contact/category").asText()).isEqualTo("MARKETING");
  }

  private static JsonNode approvedIn(String customer) {
    return Tact.marketer()
        .get("/api/customers/" + customer + "/timeline?types=ContactApproved")
        .expect(200)
        .json()
        .at("/items/0");
  }

  @Test
  void nightBeginsAtNineSharpAndEndsAtEightSharp() {
    Policies.inForce(NIGHT);
    String customer = Customers.registered("Asia/Shanghai", "BASIC");
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(20, 59, 59));
    assertThat(smsDecision(customer)).isEqualTo("APPROVED");
    ManualClock.forward(Duration.ofSeconds(1));
    assertThat(smsDecision(customer)).isEqualTo("DEFERRED");
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(8, 0));
    assertThat(smsDecision(customer)).isEqualTo("APPROVED");
  }

  @Test
  void contactThatWouldComeTooLateIsSuppressedAsExpired() {
    Policies.inForce(NIGHT);
    String customer = Customers.registered("Asia/Shanghai", "BASIC");
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(23, 0));

    Answer asked =
        Tact.channel()
            .post(
                "/api/contacts",
                json(
                    "{'customerId':'%s','channel':'SMS','category':'MARKETING','expiresAt':'%s'}",
                    customer, ManualClock.now().plus(Duration.ofHours(9))))
            .expect(200);

    assertThat(asked.text("decision")).isEqualTo("SUPPRESSED");
    assertThat(asked.json().path("reasons").findValuesAsText("code"))
        .containsExactlyInAnyOrder("QUIET_HOURS", "EXPIRED");
  }

  @Test
  void ofTwoThatWaitForOnePlaceTheMoreImportantGoesFirst() {
    Policies.inForce(
        NIGHT, "{'id':'one','type':'FREQUENCY_CAP','max':1,'window':'P1D','channels':['SMS']}");
    String customer = Customers.registered("Asia/Shanghai", "BASIC");
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(22, 0));
    String ordinary = asked(customer, 50);
    String important = asked(customer, 90);

    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(8, 0));

    assertThat(state(important)).isNotIn("DEFERRED", "SUPPRESSED");
    assertThat(state(ordinary)).isEqualTo("SUPPRESSED");
  }

  @Test
  void complaintDecidesTheWaitingContactAtOnce() {
    Policies.inForce(
        NIGHT,
        "{'id':'calm','type':'COOL_OFF','after':'COMPLAINT','count':1,'within':'P30D',"
            + "'pause':'P30D'}");
    String customer = Customers.registered("Asia/Shanghai", "BASIC");
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(22, 0));
    String waiting = asked(customer, 50);

    Tact.compliance()
        .post("/api/customers/" + customer + "/complaints", json("{'channel':'PHONE'}"));

    assertThat(state(waiting)).isEqualTo("SUPPRESSED");
  }

  private static String asked(String customer, int priority) {
    Answer answer =
        Tact.channel()
            .post(
                "/api/contacts",
                json(
                    "{'customerId':'%s','channel':'SMS','category':'MARKETING','priority':%d}",
                    customer, priority))
            .expect(200);
    assertThat(answer.text("decision")).isEqualTo("DEFERRED");
    return answer.text("contactId");
  }

  private static String smsDecision(String customer) {
    return Customers.contact(customer, "SMS", "MARKETING").text("decision");
  }

  private static String state(String contact) {
    JsonNode json = Tact.compliance().get("/api/contacts/" + contact).expect(200).json();
    return json.path("state").asText();
  }
}
