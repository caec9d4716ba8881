package io.tact.tests.contract;

import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Answer;
import io.tact.tests.running.Tact;
import org.junit.jupiter.api.Test;

/** Policies of which every field is right and which make no sense as a whole. */
class SenselessPolicyTest {

  @Test
  void policyThatLeavesNoFreeMinuteIsRefusedWithTheRulesByName() {
    String rules =
        "{'id':'day','type':'QUIET_HOURS','from':'08:00','to':'20:00'},"
            + "{'id':'night','type':'QUIET_HOURS','from':'20:00','to':'%s','channels':['SMS']}";
    String path = "/api/contact-policy/versions";
    String policy = "{'zone':'Asia/Shanghai','rules':[%s]}";

    Answer refused =
        Tact.compliance().post(path, json(policy, rules.formatted("08:00"))).expectProblem(422);

    JsonNode violation = refused.json().path("violations").path(0);
    assertThat(violation.path("field").asText()).isEqualTo("rules[1].to");
    assertThat(violation.path("code").asText()).isEqualTo("ALWAYS_OBJECTS");
    assertThat(violation.path("message").asText()).contains("'day'");
    Tact.compliance().post(path, json(policy, rules.formatted("07:59"))).expect(201);
  }
}
