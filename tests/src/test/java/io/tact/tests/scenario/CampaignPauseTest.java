package io.tact.tests.scenario;

import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Answer;
import io.tact.tests.running.Campaigns;
import io.tact.tests.running.Contacts;
import io.tact.tests.running.Customers;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import io.tact.tests.running.WhatIfs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Contacts wait for a campaign that pauses or has not begun, and are decided when it turns. */
class CampaignPauseTest {

  private final String id = "camp-" + Long.toString(System.nanoTime(), 36);
  private final String customer = Customers.reachable();

  @Test
  void untilItBeginsContactsWaitWithoutBeingAskedAgain() {
    Policies.inForce();
    Instant begin = ManualClock.now().plus(Duration.ofDays(4));
    begun("'period':{'from':'%s'}".formatted(begin));

    Answer early = contact("");

    assertThat(early.json().at("/reasons/0/code").asText()).isEqualTo("CAMPAIGN_NOT_BEGUN");
    assertThat(Instant.parse(early.text("until"))).isEqualTo(begin);
    assertThat(contact("'expiresAt':'%s'".formatted(begin)).text("decision"))
        .isEqualTo("SUPPRESSED");
    assertThat(Contacts.explanation(early, "en")).contains("begins on");
    assertThat(Contacts.explanation(early, "zh")).contains("开始");
    ManualClock.forward(Duration.ofDays(3));
    assertThat(decisions(early)).isEqualTo(1);
    ManualClock.forward(Duration.ofDays(1));
    Contacts.awaitState(early, "SENT");
    assertThat(decisions(early)).isEqualTo(2);
  }

  @Test
  void aBeginThatIsBroughtForwardDecidesThem() {
    Policies.inForce();
    Instant now = ManualClock.now();
    begun("'period':{'from':'%s'}".formatted(now.plus(Duration.ofDays(4))));
    Answer early = contact("");

    Tact.marketer()
        .put(
            "/api/campaigns/" + id,
            json("{'name':'x','period':{'to':'%s'}}", now.plus(Duration.ofDays(9))))
        .expect(200);

    Contacts.awaitState(early, "SENT");
  }

  @Test
  void duringAPauseContactsWaitUntilTheyExpireOrItGoesOn() {
    Policies.inForce();
    begun("");
    Campaigns.pause(id);
    Instant expiry = ManualClock.now().plus(Duration.ofMinutes(30));
    Answer shortLived = contact("'expiresAt':'%s'".formatted(expiry));
    Answer patient = contact("");

    assertThat(Instant.parse(shortLived.text("until"))).isEqualTo(expiry);
    assertThat(patient.text("decision")).isEqualTo("DEFERRED");
    ManualClock.forward(Duration.ofHours(3));
    assertThat(Contacts.shown(shortLived).path("state").asText()).isEqualTo("SUPPRESSED");
    assertThat(Contacts.shown(shortLived).at("/reasons").toString()).contains("EXPIRED");
    assertThat(decisions(patient)).isEqualTo(1);

    Campaigns.open(id);

    Contacts.awaitState(patient, "SENT");
  }

  @Test
  void theEndOfAPausingCampaignEndsThem() {
    Policies.inForce();
    begun("'period':{'to':'%s'}".formatted(ManualClock.now().plus(Duration.ofDays(2))));
    Campaigns.pause(id);
    Answer waiting = contact("");

    ManualClock.forward(Duration.ofDays(2));

    assertThat(Contacts.shown(waiting).at("/reasons").toString()).contains("CAMPAIGN_CLOSED");
  }

  @Test
  void goingOnAsksNobodyWhoWaitsForSomethingElse() {
    Policies.inForce("{'id':'gap','type':'MINIMUM_GAP','gap':'PT4H','whenReached':'DEFER'}");
    begun("");
    Answer first = contact("");
    Answer second = contact("");
    assertThat(second.text("decision")).isEqualTo("DEFERRED");
    ChannelEvents.receipt(customer, first.text("contactId"), "failed").expectSuccess();
    Campaigns.pause(id);
    Answer third = contact("");

    Campaigns.open(id);

    Contacts.awaitState(third, "SENT");
    assertThat(decisions(second)).isEqualTo(1);
    assertThat(Contacts.shown(second).path("state").asText()).isEqualTo("DEFERRED");
  }

  @Test
  void noPausedContactIsExpectedUntilItsCampaignGoesOn() {
    Policies.inForce(
        "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','whenReached':'DEFER'}");
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(23, 0));
    begun("");
    long before = deferred();
    contact("");
    assertThat(deferred()).isEqualTo(before + 1);
    Campaigns.pause(id);
    contact("");

    Awaitility.await().until(() -> deferred() == before);
  }

  @Test
  void theSamePolicyPlayedAgainSeesCampaignsTurnAsTheyDid() {
    String daily = "{'id':'daily','type':'FREQUENCY_CAP','max':1,'window':'CALENDAR_DAY'}";
    Policies.inForce(daily);
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(10, 0));
    Instant from = ManualClock.now();
    begun("");
    Campaigns.pause(id);
    Answer waiting = contact("");
    ManualClock.forward(Duration.ofMinutes(23));
    Campaigns.open(id);
    Contacts.awaitState(waiting, "SENT");
    ManualClock.forward(Duration.ofMinutes(7));
    assertThat(Customers.contact(customer, "SMS", "MARKETING").text("decision"))
        .isEqualTo("SUPPRESSED");
    ManualClock.forward(Duration.ofMinutes(1));

    JsonNode result = WhatIfs.result(from, ManualClock.now(), daily);

    assertThat(result.path("requested").asInt()).isEqualTo(2);
    assertThat(result.path("customersAffected").asInt()).as(result.toString()).isZero();
  }

  private void begun(String fields) {
    Campaigns.draft(id, fields);
    Campaigns.open(id);
  }

  private Answer contact(String more) {
    return Tact.channel()
        .post(
            "/api/contacts",
            json(
                "{'customerId':'%s','channel':'SMS','category':'MARKETING','campaignId':'%s'%s}",
                customer, id, more.isEmpty() ? "" : "," + more))
        .expect(200);
  }

  private static long decisions(Answer contact) {
    JsonNode events =
        Tact.compliance()
            .get("/api/audit/events?contactId=" + contact.text("contactId"))
            .expect(200)
            .json()
            .path("items");
    long decisions = 0;
    for (JsonNode event : events) {
      decisions += event.path("payload").has("decision") ? 1 : 0;
    }
    return decisions;
  }

  private static long deferred() {
    long deferred = 0;
    for (JsonNode day :
        Tact.marketer().get("/api/contact-forecast").expect(200).json().path("days")) {
      for (JsonNode channel : day.path("channels")) {
        deferred += channel.path("deferred").asLong();
      }
    }
    return deferred;
  }
}
