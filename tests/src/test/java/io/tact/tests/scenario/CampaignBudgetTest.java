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
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A campaign's budget is paid from, contact by contact, and never exceeded. */
class CampaignBudgetTest {

  private static final String NIGHT =
      "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','whenReached':'DEFER'}";

  private final String id = "camp-" + Long.toString(System.nanoTime(), 36);

  @Test
  void aBudgetIsUsedUpToTheLastContactAndNoFurther() {
    Policies.inForce();
    Campaigns.funded(id, "{'contacts':3}");

    List<String> decisions = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      decisions.add(contact(Customers.reachable()).text("decision"));
    }

    assertThat(decisions)
        .containsExactly("APPROVED", "APPROVED", "APPROVED", "SUPPRESSED", "SUPPRESSED");
    Answer refused = contact(Customers.reachable());
    assertThat(refused.json().at("/reasons/0/code").asText()).isEqualTo("BUDGET_EXHAUSTED");
    assertThat(Contacts.explanation(refused, "en")).contains("the budget of the campaign " + id);
    assertThat(Contacts.explanation(refused, "zh")).contains("预算已不足以支付短信联系");
    assertThat(left()).isZero();
  }

  @Test
  void moneyRunsOutWhereTheChannelsCostTellsSo() {
    Policies.inForce();
    Campaigns.funded(
        id,
        "{'money':{'amount':'0.12','currency':'CNY'},'unitCosts':{'SMS':'0.05','PUSH':'0.01'}}");

    assertThat(contact(Customers.reachable()).text("decision")).isEqualTo("APPROVED");
    assertThat(contact(Customers.reachable()).text("decision")).isEqualTo("APPROVED");
    assertThat(contact(Customers.reachable()).text("decision")).isEqualTo("SUPPRESSED");
    assertThat(contact(Customers.reachable(), "PUSH").text("decision")).isEqualTo("APPROVED");
    assertThat(Campaigns.show(id).at("/budget/left/money/amount").asText()).isEqualTo("0.0100");
    propose(
        "{'money':{'amount':'0.10','currency':'CNY'},'unitCosts':{'SMS':'0.05','PUSH':'0.01'}}");
    Tact.approver().post(path("/budgets/2/approve")).expectProblem(409);
    Tact.marketer()
        .post(
            path("/budgets"),
            json(
                "{'money':{'amount':'9','currency':'CNY'},'unitCosts':{'SMS':'0.06','PUSH':'0.01'}}"))
        .expectProblem(409);
  }

  @Test
  void moneyPaysForNoChannelWhoseCostItDoesNotTell() {
    Policies.inForce();
    Campaigns.funded(id, "{'money':{'amount':'9.00','currency':'CNY'},'unitCosts':{'SMS':'0.05'}}");
    String customer = Customers.reachable();

    assertThat(contact(customer, "PUSH").json().at("/reasons/0/code").asText())
        .isEqualTo("BUDGET_EXHAUSTED");
    JsonNode wider = json("{'name':'x','channels':['SMS','PUSH']}");
    assertThat(
            Tact.marketer()
                .put(path(""), wider)
                .expectProblem(422)
                .json()
                .at("/violations/0/field"))
        .hasToString("\"channels\"");

    propose(
        "{'money':{'amount':'9.00','currency':'CNY'},'unitCosts':{'SMS':'0.05','PUSH':'0.01'}}");
    Tact.approver().post(path("/budgets/2/approve")).expect(200);
    Tact.marketer().put(path(""), wider).expect(200);
    assertThat(contact(customer, "PUSH").text("decision")).isEqualTo("APPROVED");
    assertThat(Campaigns.show(id).at("/budget/left/money/amount").asText()).isEqualTo("8.9900");
  }

  @Test
  void whatFailsGivesItsPlaceInTheBudgetBack() {
    Policies.inForce();
    Campaigns.funded(id, "{'contacts':1}");
    Answer first = contact(Customers.reachable());
    assertThat(contact(Customers.reachable()).text("decision")).isEqualTo("SUPPRESSED");

    receipt(first, "failed");

    assertThat(left()).isEqualTo(1);
    Answer second = contact(Customers.reachable());
    assertThat(second.text("decision")).isEqualTo("APPROVED");
    receipt(first, "delivered");
    assertThat(left()).isEqualTo(-1);
    receipt(second, "failed");
    assertThat(contact(Customers.reachable()).text("decision")).isEqualTo("SUPPRESSED");
  }

  @Test
  void decisionsOfCampaignsComeOutTheSameAgain() {
    Policies.inForce(NIGHT);
    Campaigns.funded(id, "{'contacts':1}");
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(23, 0));
    String customer = Customers.reachable();
    contact(customer);
    contact(customer);
    Campaigns.pause(id);
    contact(customer);
    ManualClock.forward(Duration.ofHours(12));
    Campaigns.close(id);
    contact(customer);

    JsonNode report =
        Tact.compliance().get("/api/audit/decisions?customerId=" + customer).expect(200).json();

    assertThat(report.path("decisions").asInt()).isGreaterThan(6);
    assertThat(report.path("differing").asInt()).as(report.toString()).isZero();
  }

  private Answer propose(String budget) {
    return Tact.marketer().post(path("/budgets"), json(budget)).expect(201);
  }

  private String path(String rest) {
    return "/api/campaigns/" + id + rest;
  }

  private Answer contact(String customer) {
    return contact(customer, "SMS");
  }

  private Answer contact(String customer, String channel) {
    return Campaigns.contact(id, customer, channel);
  }

  private long left() {
    return Campaigns.show(id).at("/budget/left/contacts").asLong();
  }

  private static void receipt(Answer contact, String receipt) {
    String customer = Contacts.shown(contact).path("customerId").asText();
    ChannelEvents.receipt(customer, contact.text("contactId"), receipt).expectSuccess();
  }
}
