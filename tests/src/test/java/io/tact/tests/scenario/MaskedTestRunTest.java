package io.tact.tests.scenario;

import static io.tact.tests.running.Journeys.bpmn;
import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.Json.json;
import static io.tact.tests.running.TestRuns.run;
import static io.tact.tests.running.TestRuns.script;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tact.tests.running.Customers;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who sees personal data masked may try journeys with customers, and learns nothing of them. */
class MaskedTestRunTest {

  /** Each way by which a run could tell of an attribute: branch, timer, input and failure. */
  private static final byte[] CURIOUS =
      bpmn(
          "curious-tried",
          "<startEvent id=\"start\"/><exclusiveGateway id=\"rich\" default=\"rich_poor\"/>"
              + send("wealthy", "PUSH")
              + send("poor", "=if customer.attributes.debts > 7 then \"SMS\" else \"EMAIL\"")
              + "<intermediateCatchEvent id=\"wait\"><timerEventDefinition><timeDuration"
              + " xsi:type=\"tFormalExpression\">=duration(\"PT\" + string(customer.attributes.debts)"
              + " + \"M\")</timeDuration></timerEventDefinition></intermediateCatchEvent>"
              + send("fails", "=string(number(customer.attributes.diagnosis) + 1)")
              + "<endEvent id=\"end\"/>"
              + flow("start", "rich")
              + "<sequenceFlow id=\"rich_wealthy\" sourceRef=\"rich\" targetRef=\"wealthy\">"
              + "<conditionExpression xsi:type=\"tFormalExpression\" language=\"feel\">"
              + "customer.attributes.wealth > 5000 and customer.attributes.diagnosis = \"flu\""
              + "</conditionExpression></sequenceFlow>"
              + flow("rich", "poor", "wait", "fails", "end")
              + flow("wealthy", "wait"));

  @Test
  void theWayIsTheSameWhateverTheAttributesAre() {
    Policies.inForce();
    String customer = Customers.reachable();
    ObjectNode script =
        script(CURIOUS, List.of(customer), "{'advance':'P300D'}")
            .put("at", ManualClock.now().toString());

    known(customer, "{'wealth':9000,'debts':3,'diagnosis':'flu'}");
    JsonNode rich = run(script);
    known(customer, "{'wealth':10,'debts':90,'diagnosis':'12'}");
    JsonNode poor = run(script);

    assertThat(poor).isEqualTo(rich);
    assertThat(Tact.approver().post("/api/journeys/test-run", script).expect(200).json())
        .isEqualTo(rich);
  }

  @Test
  void whatIsInventedIsTold() {
    Policies.inForce();
    String customer = Customers.reachable();
    known(customer, "{'wealth':77123,'debts':3,'diagnosis':'measles'}");

    JsonNode run = run(script(CURIOUS, List.of(customer)));

    JsonNode invented = run.at("/customers/0/invented");
    assertThat(invented.has("wealth")).isTrue();
    assertThat(invented.path("diagnosis").asText()).isEqualTo("‹diagnosis›");
    assertThat(run.toString()).doesNotContain("77123", "measles", "+86138", "example.org");
  }

  @Test
  void whatACustomerLacksIsMissing() {
    Policies.inForce();

    JsonNode run = run(script(CURIOUS, List.of(Customers.reachable()), "{'advance':'P1D'}"));

    assertThat(run.at("/customers/0/standing").asText()).isEqualTo("FAILED");
    assertThat(run.at("/customers/0/invented").has("wealth")).isFalse();
  }

  private static void known(String customer, String attributes) {
    Tact.admin()
        .post("/api/customers", json("{'customerId':'%s','attributes':%s}", customer, attributes))
        .expect(200);
  }
}
