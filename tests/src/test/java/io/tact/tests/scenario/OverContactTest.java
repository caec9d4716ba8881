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
import org.junit.jupiter.api.Test;

/** No customer is contacted more often than the policy allows. */
class OverContactTest {

  private static final String TWO_SMS_A_WEEK =
      "{'id':'sms-week','type':'FREQUENCY_CAP','max':2,'window':'P7D','channels':['SMS'],"
          + "'categories':['MARKETING']}";

  @Test
  void thirdSmsInAWeekIsSuppressedAndSaysWhy() {
    int version = Policies.inForce(TWO_SMS_A_WEEK);
    String customer = Customers.reachable();

    assertThat(decision(sms(customer))).isEqualTo("APPROVED");
    Answer second = sms(customer);
    assertThat(second.json().path("reasons")).isEmpty();
    Answer third = sms(customer);

    assertThat(decision(third)).isEqualTo("SUPPRESSED");
    assertThat(third.json().path("policyVersion").asInt()).isEqualTo(version);
    JsonNode reason = third.json().path("reasons").path(0);
    assertThat(reason.path("rule").asText()).isEqualTo("sms-week");
    assertThat(reason.path("code").asText()).isEqualTo("FREQUENCY_CAP");
    assertThat(reason.path("observed").asInt()).isEqualTo(2);
    assertThat(reason.path("limit").asInt()).isEqualTo(2);
    assertThat(reason.path("window").asText()).isEqualTo("P7D");
  }

  @Test
  void everyDecisionIsExplainedInASentence() {
    Policies.inForce(TWO_SMS_A_WEEK);
    String customer = Customers.reachable();
    Answer approved = sms(customer);
    sms(customer);
    Answer suppressed = sms(customer);

    assertThat(Contacts.explanation(approved, "en"))
        .startsWith("Approved on ")
        .contains("counted were 0 of 2 SMS contacts in the 7 days before (rule sms-week)");
    assertThat(Contacts.explanation(suppressed, "en"))
        .startsWith("Suppressed on ")
        .contains("2 of 2 SMS contacts in the 7 days before; the next place is free on ")
        .contains("Asia/Shanghai (rule sms-week)");
    assertThat(Contacts.explanation(suppressed, "zh")).contains("此前 7 天内已有 2 次短信联系，上限 2 次");
  }

  @Test
  void contactMadeExactlyOneWindowAgoNoLongerCounts() {
    Policies.inForce(TWO_SMS_A_WEEK);
    String customer = Customers.reachable();
    sms(customer);
    sms(customer);

    ManualClock.forward(Duration.ofDays(7).minusSeconds(1));
    assertThat(decision(sms(customer))).isEqualTo("SUPPRESSED");
    ManualClock.forward(Duration.ofSeconds(1));
    assertThat(decision(sms(customer))).isEqualTo("APPROVED");
  }

  @Test
  void otherChannelsAndCategoriesAreNotCounted() {
    Policies.inForce(TWO_SMS_A_WEEK);
    String customer = Customers.reachable();
    sms(customer);
    sms(customer);

    assertThat(decision(Customers.contact(customer, "EMAIL", "MARKETING"))).isEqualTo("APPROVED");
    assertThat(decision(Customers.contact(customer, "SMS", "SERVICE"))).isEqualTo("APPROVED");
    assertThat(decision(sms(customer))).isEqualTo("SUPPRESSED");
  }

  @Test
  void everyRuleThatObjectsIsNamed() {
    Policies.inForce(
        "{'id':'one','type':'FREQUENCY_CAP','max':1,'window':'P1D'}",
        "{'id':'life','type':'FREQUENCY_CAP','max':1,'window':'LIFETIME','per':'CAMPAIGN'}",
        "{'id':'gap','type':'MINIMUM_GAP','gap':'PT4H','whenReached':'DEFER'}",
        "{'id':'consent','type':'CONSENT','basis':'OPT_IN','categories':['ADVICE']}");
    String customer = Customers.reachable();
    contactOfCampaign(customer, "MARKETING");

    Answer second = contactOfCampaign(customer, "ADVICE");

    assertThat(decision(second)).isEqualTo("SUPPRESSED");
    assertThat(second.json().path("reasons").findValuesAsText("rule"))
        .containsExactlyInAnyOrder("one", "life", "gap", "consent");
  }

  @Test
  void failedContactGivesItsPlaceBackAndALateDeliveryTakesItAgain() {
    Policies.inForce(TWO_SMS_A_WEEK);
    String customer = Customers.reachable();
    sms(customer);
    String second = sms(customer).text("contactId");

    receipt(customer, second, "failed");
    assertThat(decision(sms(customer))).isEqualTo("APPROVED");
    receipt(customer, second, "delivered");

    Answer fourth = sms(customer);
    assertThat(decision(fourth)).isEqualTo("SUPPRESSED");
    assertThat(fourth.json().path("reasons").path(0).path("observed").asInt()).isEqualTo(3);
  }

  @Test
  void reservedPlaceIsForThoseWithPriority() {
    Policies.inForce(
        "{'id':'two','type':'FREQUENCY_CAP','max':2,'window':'P1D',"
            + "'reserve':{'priorityAtLeast':80,'places':1}}");
    String customer = Customers.reachable();
    sms(customer);

    assertThat(decision(sms(customer))).isEqualTo("SUPPRESSED");
    assertThat(decision(withPriority(customer, 79))).isEqualTo("SUPPRESSED");
    assertThat(decision(withPriority(customer, 80))).isEqualTo("APPROVED");
    assertThat(decision(withPriority(customer, 100))).isEqualTo("SUPPRESSED");
  }

  @Test
  void contactsMadeBeforeTactCountAtTheirOwnTime() {
    Policies.inForce(TWO_SMS_A_WEEK);
    String customer = Customers.reachable();
    String line =
        "{'customerId':'%s','channel':'SMS','category':'MARKETING','at':'%s','outcome':'%s'}";
    String history =
        json(line, customer, ManualClock.now().minus(Duration.ofDays(1)), "DELIVERED")
            + "\n"
            + json(line, customer, ManualClock.now().minus(Duration.ofDays(2)), "FAILED")
            + "\n"
            + json(line, customer, ManualClock.now().minus(Duration.ofDays(8)), "DELIVERED");

    Answer imported =
        Tact.admin().post("/api/contacts/history", "application/x-ndjson", history.getBytes());

    assertThat(imported.expect(200).json().path("accepted").asInt()).isEqualTo(3);
    assertThat(decision(sms(customer))).isEqualTo("APPROVED");
    assertThat(decision(sms(customer))).isEqualTo("SUPPRESSED");
  }

  @Test
  void unsubscribingEndsTheCategoryOnItsChannel() {
    Policies.inForce(
        "{'id':'consent','type':'CONSENT','basis':'OPT_IN','categories':['MARKETING']}");
    String customer = Customers.reachable();
    String first = sms(customer).text("contactId");

    receipt(customer, first, "unsubscribed");

    Answer second = sms(customer);
    assertThat(decision(second)).isEqualTo("SUPPRESSED");
    assertThat(second.json().path("reasons").path(0).path("code").asText()).isEqualTo("NO_CONSENT");
    assertThat(decision(Customers.contact(customer, "EMAIL", "MARKETING"))).isEqualTo("APPROVED");
  }

  @Test
  void complaintBringsAPauseOfThirtyDays() {
    Policies.inForce(
        "{'id':'calm','type':'COOL_OFF','after':'COMPLAINT','count':1,'within':'P30D',"
            + "'pause':'P30D','categories':['MARKETING']}");
    String customer = Customers.reachable();
    Answer complaint =
        Tact.compliance()
            .post(
                "/api/customers/" + customer + "/complaints",
                json("{'channel':'SMS','text':'Leave me alone'}"));
    assertThat(complaint.status()).isBetween(200, 299);

    assertThat(decision(sms(customer))).isEqualTo("SUPPRESSED");
    ManualClock.forward(Duration.ofDays(30).minusMillis(1));
    assertThat(decision(sms(customer))).isEqualTo("SUPPRESSED");
    ManualClock.forward(Duration.ofMillis(1));
    assertThat(decision(sms(customer))).isEqualTo("APPROVED");
  }

  @Test
  void customerWithoutAnAddressCannotBeContacted() {
    Policies.inForce(TWO_SMS_A_WEEK);
    String customer = Customers.reachable();

    Answer answer = Customers.contact(customer, "WECHAT", "MARKETING");

    assertThat(decision(answer)).isEqualTo("SUPPRESSED");
    assertThat(answer.json().path("reasons").findValuesAsText("code"))
        .containsExactly("NO_ADDRESS");
  }

  private static Answer sms(String customer) {
    return Customers.contact(customer, "SMS", "MARKETING");
  }

  private static Answer withPriority(String customer, int priority) {
    return Tact.channel()
        .post(
            "/api/contacts",
            json(
                "{'customerId':'%s','channel':'SMS','category':'MARKETING','priority':%d}",
                customer, priority))
        .expect(200);
  }

  private static Answer contactOfCampaign(String customer, String category) {
    return Tact.channel()
        .post(
            "/api/contacts",
            json(
                "{'customerId':'%s','channel':'SMS','category':'%s','campaignId':'spring'}",
                customer, category))
        .expect(200);
  }

  private static void receipt(String customer, String contact, String kind) {
    ChannelEvents.receipt(customer, contact, kind).expect(202);
  }

  private static String decision(Answer answer) {
    return answer.text("decision");
  }
}
