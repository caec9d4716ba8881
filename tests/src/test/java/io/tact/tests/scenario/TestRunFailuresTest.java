package io.tact.tests.scenario;

import static io.tact.tests.running.Journeys.bpmn;
import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.Journeys.waiting;
import static io.tact.tests.running.TestRuns.entries;
import static io.tact.tests.running.TestRuns.run;
import static io.tact.tests.running.TestRuns.script;
import static io.tact.tests.running.TestRuns.standing;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Policies;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Customers of a test run who do not enter, or go no further. */
class TestRunFailuresTest {

  @BeforeAll
  static void policy() {
    Policies.inForce();
  }

  @Test
  void strangersDoNotEnter() {
    byte[] bpmn =
        bpmn("strangers-tried", "<startEvent id=\"s\"/><endEvent id=\"e\"/>" + flow("s", "e"));

    JsonNode run = run(script(bpmn, List.of("nobody-at-all")));

    assertThat(standing(run, 0)).isEqualTo("REFUSED");
    assertThat(entries(run, 0, "REFUSED").get(0).path("reason").asText())
        .isEqualTo("CUSTOMER_UNKNOWN");
  }

  @Test
  void aStepThatCannotBeCarriedOutFailsForThisCustomerAlone() {
    byte[] bpmn =
        bpmn(
            "fails-tried",
            "<startEvent id=\"start\"/>"
                + send(
                    "sms",
                    "=if customer.tier = \"GOLD\" then customer.attributes.nothing else \"SMS\"")
                + "<endEvent id=\"end\"/>"
                + flow("start", "sms", "end"));

    JsonNode run =
        run(
            script(
                bpmn,
                List.of(
                    Customers.registered("Asia/Shanghai", "GOLD"),
                    Customers.registered("Asia/Shanghai", "BASIC"))));

    assertThat(standing(run, 0)).isEqualTo("FAILED");
    assertThat(entries(run, 0, "FAILED").get(0).path("elementId").asText()).isEqualTo("sms");
    assertThat(entries(run, 0, "FAILED").get(0).path("reason").asText())
        .isEqualTo("UNUSABLE_INPUT");
    assertThat(standing(run, 1)).isEqualTo("COMPLETED");
  }

  @Test
  void whoGoesRoundAndRoundIsFollowedForAWhileOnly() {
    byte[] bpmn =
        bpmn(
            "round-tried",
            "<startEvent id=\"start\"/><exclusiveGateway id=\"again\"/>"
                + waiting("minute", "PT1M")
                + "<exclusiveGateway id=\"ever\" default=\"ever_again\"/><endEvent id=\"end\"/>"
                + flow("start", "again", "minute", "ever", "again")
                + "<sequenceFlow id=\"never\" sourceRef=\"ever\" targetRef=\"end\">"
                + "<conditionExpression xsi:type=\"tFormalExpression\" language=\"feel\">"
                + "customer.tier = \"NONE\"</conditionExpression></sequenceFlow>");

    JsonNode run = run(script(bpmn, List.of(Customers.reachable()), "{'advance':'P30D'}"));

    assertThat(standing(run, 0)).isEqualTo("FAILED");
    assertThat(entries(run, 0, "FAILED").get(0).path("reason").asText())
        .isEqualTo("TOO_MANY_STEPS");
  }
}
