package io.tact.tests.scenario;

import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.Journeys.waiting;
import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Answer;
import io.tact.tests.running.Campaigns;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Figures;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Launches;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a launch would bring is told before it. */
class LaunchEstimateTest {

  @Test
  void customersAreCountedAndContactsToldByChannel() {
    twoContacts("estimate-two");
    String tier = "TIER" + Long.toString(System.nanoTime(), 36);
    List<String> customers =
        List.of(
            Customers.registered("Asia/Shanghai", tier),
            Customers.registered("Asia/Shanghai", tier),
            Customers.registered("Asia/Shanghai", tier));

    JsonNode filtered =
        estimate(
            "estimate-two",
            "{'filter':{'combinator':'and','rules':[{'field':'tier','operator':'=','value':'%s'}]}}"
                .formatted(tier));
    JsonNode listed =
        estimate(
            "estimate-two",
            "{'customerIds':['%s','%s','%s','nobody-at-all']}"
                .formatted(customers.get(0), customers.get(1), customers.get(0)));

    assertThat(filtered.path("customers").asInt()).isEqualTo(3);
    assertThat(contacts(filtered)).isEqualTo(Map.of("PUSH", 3.0, "SMS", 3.0));
    assertThat(filtered.has("cost")).isFalse();
    assertThat(listed.path("customers").asInt()).isEqualTo(2);
    assertThat(listed.path("unknown").asInt()).isEqualTo(1);
    assertThat(estimate("estimate-two", "{'everybody':true}").path("customers").asInt())
        .isGreaterThanOrEqualTo(3);
    assertThat(estimate("estimate-two", "{'customerIds':[]}").path("customers").asInt()).isZero();
  }

  @Test
  void whoSeesPersonalDataMaskedLearnsNoAttributeOfOneCustomer() {
    twoContacts("estimate-masked");
    String branch = Customers.newId();
    for (int i = 0; i < 6; i++) {
      Tact.admin()
          .post(
              "/api/customers",
              json(
                  "{'customerId':'%s','branch':'%s','attributes':{'wealth':%d}}",
                  Customers.newId(), branch, i))
          .expect(201);
    }

    assertThat(wealthier(branch, 9)).isEqualTo(5);
    assertThat(wealthier(branch, 4)).isEqualTo(5);
    assertThat(wealthier(branch, 0)).isEqualTo(5);
    assertThat(wealthier(branch, -1)).isEqualTo(10);
    Answer named =
        ask(
                "estimate-masked",
                filter(
                    "{'field':'tier','operator':'notNull'},{'combinator':'or','rules':["
                        + "{'field':'wealth','operator':'>','value':1},"
                        + "{'field':'customerId','operator':'=','value':'x'}]}"))
            .expectProblem(422, "INVALID_INPUT");
    assertThat(named.json().at("/violations/0/field").asText())
        .isEqualTo("audience.filter.rules[1].rules[1].field");
    assertThat(named.json().at("/violations/0/code").asText()).isEqualTo("NAMES_CUSTOMERS");
    JsonNode plain =
        estimate(
            "estimate-masked",
            filter("{'field':'branch','operator':'=','value':'" + branch + "'}"));
    assertThat(plain.path("customers").asInt()).isEqualTo(6);
    assertThat(plain.has("roundedUpTo")).isFalse();
  }

  private static int wealthier(String branch, int than) {
    JsonNode estimate =
        estimate(
            "estimate-masked",
            filter(
                "{'field':'branch','operator':'=','value':'%s'},{'field':'wealth','operator':'>','value':%d}"
                    .formatted(branch, than)));
    assertThat(estimate.path("roundedUpTo").asInt()).isEqualTo(5);
    assertThat(contacts(estimate)).containsEntry("SMS", estimate.path("customers").asDouble());
    return estimate.path("customers").asInt();
  }

  private static String filter(String rules) {
    return "{'filter':{'combinator':'and','rules':[" + rules + "]}}";
  }

  @Test
  void waysAreWeightedByWhatCustomersDidSoFar() {
    Policies.inForce();
    Journeys.publish(
        "estimate-ways",
        "<startEvent id=\"start\"/><exclusiveGateway id=\"tier\" default=\"tier_push\"/>"
            + send("sms", "SMS")
            + send("push", "PUSH")
            + "<endEvent id=\"end\"/>"
            + flow("start", "tier")
            + "<sequenceFlow id=\"tier_sms\" sourceRef=\"tier\" targetRef=\"sms\">"
            + "<conditionExpression xsi:type=\"tFormalExpression\" language=\"feel\">"
            + "customer.tier = \"GOLD\"</conditionExpression></sequenceFlow>"
            + flow("tier", "push", "end")
            + flow("sms", "end"));
    String somebody = Customers.registered("Asia/Shanghai", "GOLD");
    String audience = "{'customerIds':['" + somebody + "']}";
    assertThat(estimate("estimate-ways", audience).at("/contacts/0/expected").asDouble())
        .isEqualTo(0.5);
    Launches.launch(
        "estimate-ways",
        List.of(
            somebody,
            Customers.registered("Asia/Shanghai", "GOLD"),
            Customers.registered("Asia/Shanghai", "GOLD"),
            Customers.reachable()));
    Figures.await("estimate-ways", 1, "end", end -> end.path("entered").asInt() == 4);

    assertThat(contacts(estimate("estimate-ways", audience)))
        .isEqualTo(Map.of("PUSH", 0.25, "SMS", 0.75));
  }

  @Test
  void aBudgetTellsWhatItWouldCost() {
    twoContacts("estimate-cost");
    String id = "estimate-" + Long.toString(System.nanoTime(), 36);
    Campaigns.funded(
        id, "{'money':{'amount':'90.00','currency':'CNY'},'unitCosts':{'SMS':'0.05'}}");
    String two =
        "{'customerIds':['%s','%s']}".formatted(Customers.reachable(), Customers.reachable());

    JsonNode estimate =
        Tact.marketer()
            .post(
                "/api/journeys/estimate-cost/launches/estimate",
                json("{'audience':%s,'campaignId':'%s'}", two, id))
            .expect(200)
            .json();

    assertThat(estimate.path("cost")).isEqualTo(json("{'amount':'0.10','currency':'CNY'}"));
    assertThat(estimate.at("/left/amount").asText()).startsWith("90");
    assertThat(estimate.path("unpaid")).extracting(JsonNode::asText).containsExactly("PUSH");
    Campaigns.close(id);
    Tact.marketer()
        .post(
            "/api/journeys/estimate-cost/launches/estimate",
            json("{'audience':%s,'campaignId':'%s'}", two, id))
        .expectProblem(409, "CAMPAIGN_NOT_OPEN");
  }

  @Test
  void aBudgetInContactsTellsHowManyAreLeft() {
    twoContacts("estimate-contacts");
    String id = "estimate-" + Long.toString(System.nanoTime(), 36);
    Campaigns.funded(id, "{'contacts':3}");
    Campaigns.contact(id, Customers.reachable(), "SMS").expectSuccess();

    JsonNode estimate =
        Tact.marketer()
            .post(
                "/api/journeys/estimate-contacts/launches/estimate",
                json(
                    "{'audience':{'customerIds':['%s']},'campaignId':'%s'}",
                    Customers.reachable(), id))
            .expect(200)
            .json();

    assertThat(estimate.path("contactsLeft").asInt()).isEqualTo(2);
    assertThat(estimate.has("left")).isFalse();
    assertThat(estimate.path("unpaid")).isEmpty();
  }

  @Test
  void nothingIsLaunchedAndBadInputIsRefused() {
    twoContacts("estimate-none");
    estimate("estimate-none", "{'everybody':true}");
    assertThat(
            Tact.marketer()
                .get("/api/launches?journey=estimate-none")
                .expect(200)
                .json()
                .path("items"))
        .isEmpty();
    ask("none-such", "{'everybody':true}").expectProblem(404, "JOURNEY_UNKNOWN");
    ask("estimate-none", "{}").expectProblem(422);
    ask(
            "estimate-none",
            "{'filter':{'combinator':'and','rules':[{'field':'tier','operator':'between','value':1}]}}")
        .expectProblem(422, "INVALID_INPUT");
    Tact.approver()
        .post(
            "/api/journeys/estimate-none/launches/estimate",
            json("{'audience':{'everybody':true}}"))
        .expectProblem(403);
    Tact.marketer()
        .post("/api/journeys", "application/xml", Journeys.bpmn("estimate-draft", ""))
        .expect(201);
    ask("estimate-draft", "{'everybody':true}").expectProblem(409, "NOT_PUBLISHED");
  }

  private static void twoContacts(String key) {
    Journeys.publish(
        key,
        "<startEvent id=\"start\"/>"
            + send("first", "SMS")
            + waiting("wait", "P3D")
            + send("second", "PUSH")
            + "<endEvent id=\"end\"/>"
            + flow("start", "first", "wait", "second", "end"));
  }

  private static Map<String, Double> contacts(JsonNode estimate) {
    Map<String, Double> contacts = new TreeMap<>();
    estimate
        .path("contacts")
        .forEach(
            one -> contacts.put(one.path("channel").asText(), one.path("expected").asDouble()));
    return contacts;
  }

  private static JsonNode estimate(String key, String audience) {
    return ask(key, audience).expect(200).json();
  }

  private static Answer ask(String key, String audience) {
    return Tact.marketer()
        .post("/api/journeys/" + key + "/launches/estimate", json("{'audience':%s}", audience));
  }
}
