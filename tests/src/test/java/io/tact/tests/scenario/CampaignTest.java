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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A campaign is drafted, given a budget by two people, opened, paused and closed. */
class CampaignTest {

  private static final String NIGHT =
      "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','whenReached':'DEFER'}";

  private final String id = "camp-" + Long.toString(System.nanoTime(), 36);

  @Test
  void livesItsLife() {
    JsonNode drafted =
        Campaigns.draft(
            id,
            "'objective':'more cards','category':'MARKETING','priority':70,'channels':['SMS'],"
                + "'period':{'from':'2026-01-01T00:00:00Z','to':'2036-01-01T00:00:00Z'},"
                + "'budget':{'contacts':10,'money':{'amount':'1.50','currency':'CNY'},"
                + "'unitCosts':{'SMS':'0.05'}}");
    assertThat(drafted.path("status").asText()).isEqualTo("DRAFT");
    assertThat(drafted.at("/proposal/status").asText()).isEqualTo("PROPOSED");
    assertThat(drafted.at("/proposal/budget/money/amount").asText()).isEqualTo("1.50");
    marketer("/open").expectProblem(409);

    Tact.approver().post(path("/budgets/1/refuse"), json("{'why':'too dear'}")).expect(200);
    marketer("/open").expectProblem(409);
    assertThat(propose("{'contacts':5}").json().path("number").asInt()).isEqualTo(2);
    Tact.approver().post(path("/budgets/1/approve")).expectProblem(409);
    Tact.approver().post(path("/budgets/3/approve")).expectProblem(404);
    Tact.marketer().post(path("/budgets/2/approve")).expectProblem(403);
    JsonNode approved = Tact.approver().post(path("/budgets/2/approve")).expect(200).json();
    assertThat(approved.at("/budget/left/contacts").asInt()).isEqualTo(5);
    marketer("/open").expect(200);
    assertThat(Campaigns.pause(id).path("status").asText()).isEqualTo("PAUSED");
    assertThat(Campaigns.pause(id).path("status").asText()).isEqualTo("PAUSED");
    assertThat(Campaigns.open(id).path("status").asText()).isEqualTo("OPEN");
    assertThat(Campaigns.close(id).path("status").asText()).isEqualTo("CLOSED");
    marketer("/open").expectProblem(409);
    marketer("/pause").expectProblem(409);
    Tact.marketer().put(path(""), json("{'name':'Other'}")).expectProblem(409);
  }

  @Test
  void theSameCallAgainGivesTheSameAnswer() {
    JsonNode first = Campaigns.draft(id, "'priority':10");
    assertThat(Campaigns.draft(id, "'priority':10")).isEqualTo(first);
    Tact.marketer()
        .post("/api/campaigns", json("{'campaignId':'%s','name':'Another'}", id))
        .expectProblem(409);
    JsonNode changed =
        Tact.marketer().put(path(""), json("{'name':'Summer','priority':20}")).expect(200).json();
    assertThat(changed.path("name").asText()).isEqualTo("Summer");
    assertThat(changed.path("priority").asInt()).isEqualTo(20);
    assertThat(list("status=DRAFT")).contains(id);
    assertThat(list("status=CLOSED")).doesNotContain(id);
  }

  @Test
  void badInputNamesTheField() {
    assertThat(violation("'priority':101")).isEqualTo("priority");
    assertThat(violation("'channels':['FAX']")).isEqualTo("channels[0]");
    assertThat(violation("'journeys':['nobody-drew-it']")).isEqualTo("journeys");
    assertThat(violation("'period':{'from':'2026-02-01T00:00:00Z','to':'2026-02-01T00:00:00Z'}"))
        .isEqualTo("period.to");
    assertThat(violation("'budget':{}")).isEqualTo("budget");
    assertThat(violation("'budget':{'contacts':0}")).isEqualTo("budget.contacts");
    assertThat(violation("'budget':{'money':{'amount':'1.00001','currency':'CNY'}}"))
        .isEqualTo("budget.money.amount");
    assertThat(violation("'budget':{'money':{'amount':'1','currency':'CNX'}}"))
        .isEqualTo("budget.money.currency");
    assertThat(violation("'budget':{'money':{'amount':'1','currency':'CNY'}}"))
        .isEqualTo("budget.unitCosts");
    assertThat(violation("'budget':{'contacts':1,'unitCosts':{'SMS':'1'}}"))
        .isEqualTo("budget.unitCosts");
    assertThat(
            violation(
                "'channels':['SMS','PUSH'],'budget':{'money':{'amount':'1','currency':'CNY'},"
                    + "'unitCosts':{'SMS':'1'}}"))
        .isEqualTo("budget.unitCosts");
    Tact.channel().post("/api/campaigns", json("{'name':'x'}")).expectProblem(403);
    Tact.channel().get("/api/campaigns").expect(200);
    Tact.marketer().get("/api/campaigns/nobody").expectProblem(404);
    Tact.marketer().post("/api/campaigns/nobody/open").expectProblem(404);
  }

  @Test
  void aClosedCampaignEndsItsWaitingContacts() {
    Policies.inForce(NIGHT);
    Campaigns.draft(id, "");
    Campaigns.open(id);
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(23, 0));
    Answer waiting = contact(Customers.reachable());
    Answer other = Customers.contact(Customers.reachable(), "SMS", "MARKETING");
    assertThat(waiting.text("decision")).isEqualTo("DEFERRED");

    Campaigns.close(id);

    Contacts.awaitState(waiting, "SUPPRESSED");
    assertThat(Contacts.shown(waiting).at("/reasons").toString()).contains("CAMPAIGN_CLOSED");
    assertThat(Contacts.shown(other).path("state").asText()).isEqualTo("DEFERRED");
    assertThat(contact(Customers.reachable()).json().at("/reasons").toString())
        .contains("CAMPAIGN_CLOSED");
  }

  @Test
  void contactsOfAPausedCampaignWaitUntilItGoesOn() {
    Policies.inForce();
    Campaigns.draft(id, "");
    Campaigns.open(id);
    Campaigns.pause(id);
    Answer waiting = contact(Customers.reachable());
    assertThat(waiting.text("decision")).isEqualTo("DEFERRED");
    assertThat(waiting.json().at("/reasons/0/code").asText()).isEqualTo("CAMPAIGN_PAUSED");
    ManualClock.forward(Duration.ofHours(3));
    assertThat(Contacts.shown(waiting).path("state").asText()).isEqualTo("DEFERRED");

    Campaigns.open(id);

    Contacts.awaitState(waiting, "SENT");
  }

  @Test
  void aCampaignKeepsToItsPeriod() {
    Policies.inForce();
    Instant now = ManualClock.now();
    Campaigns.draft(
        id,
        "'period':{'from':'%s','to':'%s'}"
            .formatted(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(3))));
    Campaigns.open(id);
    Answer early = contact(Customers.reachable());
    assertThat(early.text("decision")).isEqualTo("DEFERRED");
    ManualClock.forward(Duration.ofDays(1));
    Contacts.awaitState(early, "SENT");
    ManualClock.forward(Duration.ofDays(2));
    assertThat(contact(Customers.reachable()).text("decision")).isEqualTo("SUPPRESSED");
  }

  private Answer marketer(String action) {
    return Tact.marketer().post(path(action));
  }

  private Answer propose(String budget) {
    return Tact.marketer().post(path("/budgets"), json(budget)).expect(201);
  }

  private String path(String rest) {
    return "/api/campaigns/" + id + rest;
  }

  private String violation(String field) {
    return Tact.marketer()
        .post("/api/campaigns", json("{'campaignId':'%s','name':'x',%s}", id, field))
        .expectProblem(422)
        .json()
        .at("/violations/0/field")
        .asText();
  }

  private List<String> list(String query) {
    List<String> ids = new ArrayList<>();
    Tact.marketer()
        .get("/api/campaigns?limit=1000&" + query)
        .expect(200)
        .json()
        .path("items")
        .forEach(campaign -> ids.add(campaign.path("campaignId").asText()));
    return ids;
  }

  private Answer contact(String customer) {
    return Campaigns.contact(id, customer, "SMS");
  }
}
