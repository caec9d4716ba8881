package io.tact.tests.contract;

import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tact.tests.running.Answer;
import io.tact.tests.running.Tact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a contact policy must not say is refused with the field that says it. */
class BadPolicyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'a','type':'FREQUENCY_CAP','max':-1,'window':'P7D'}",
        "{'id':'a','type':'FREQUENCY_CAP','max':0,'window':'P7D'}",
        "{'id':'a','type':'FREQUENCY_CAP','max':1,'window':'P401D'}",
        "{'id':'a','type':'FREQUENCY_CAP','max':1,'window':'P1M'}",
        "{'id':'a','type':'FREQUENCY_CAP','max':1,'window':'P1Y'}",
        "{'id':'a','type':'FREQUENCY_CAP','max':1,'window':'fortnight'}",
        "{'id':'a','type':'FREQUENCY_CAP','max':1,'window':'LIFETIME','whenReached':'DEFER'}",
        "{'id':'a','type':'FREQUENCY_CAP','max':2,'window':'P7D',"
            + "'reserve':{'priorityAtLeast':80,'places':2}}",
        "{'id':'a','type':'FREQUENCY_CAP','max':2,'window':'P7D',"
            + "'reserve':{'priorityAtLeast':80,'places':0}}",
        "{'id':'a','type':'FREQUENCY_CAP','window':'P7D'}",
        "{'id':'a','type':'QUIET_HOURS','from':'21:00','to':'21:00'}",
        "{'id':'a','type':'CONSENT','basis':'OPT_IN','whenReached':'DEFER'}",
        "{'id':'a','type':'HOLD_OUT','percent':101,'salt':'s'}",
        "{'id':'a','type':'HOLD_OUT','percent':-1,'salt':'s'}",
        "{'id':'a','type':'KINDNESS'}",
        "{'id':'a','type':'MINIMUM_GAP','gap':'PT4H','colour':'blue'}",
        "{'id':'a','type':'MINIMUM_GAP','gap':'-PT4H'}",
        "{'id':'a','type':'MINIMUM_GAP','gap':'PT4H'},{'id':'a','type':'MINIMUM_GAP','gap':'PT5H'}",
        "{'id':'a','type':'BLACKOUT','from':'2027-02-12','to':'2027-02-05'}",
        "{'type':'MINIMUM_GAP','gap':'PT4H'}",
      })
  void policyThatBreaksARuleIsRefusedWithTheField(String rules) {
    Answer answer =
        Tact.compliance()
            .post(
                "/api/contact-policy/versions",
                json("{'zone':'Asia/Shanghai','rules':[%s],'exempt':[]}", rules))
            .expectProblem(422);
    assertThat(answer.json().path("violations")).isNotEmpty();
  }

  @Test
  void policyWithAnUnknownZoneIsRefused() {
    Tact.compliance()
        .post("/api/contact-policy/versions", json("{'zone':'Asia/Atlantis','rules':[]}"))
        .expectProblem(422);
  }
}
