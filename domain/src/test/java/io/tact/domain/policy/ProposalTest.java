package io.tact.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tact.domain.history.EventJson;
import io.tact.domain.policy.PolicyViolation.Code;
import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proposals from both sides of what makes sense, field and message included. */
class ProposalTest {
  private static final String CAP =
      "'id':'cap','type':'FREQUENCY_CAP','max':3,'window':'P7D','channels':['SMS']";
  private static final String GAP =
      "'id':'gap','type':'MINIMUM_GAP','gap':'PT4H','channels':['SMS']";

  @ParameterizedTest
  @CsvSource({
    "0, NEVER_OBJECTS",
    "0.0, NEVER_OBJECTS",
    "1e-400, NEVER_OBJECTS",
    "100, ALWAYS_OBJECTS",
    "100.0, ALWAYS_OBJECTS",
    "99.99999999999999999999, ALWAYS_OBJECTS",
  })
  void refusesToHoldOutNobodyOrEverybody(String percent, Code code) {
    assertThat(Proposal.of(holdOut(percent)))
        .extracting(PolicyViolation::field, PolicyViolation::code)
        .containsExactly(tuple("rules[0].percent", code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.001", "5", "99.999"})
  void holdsSomeOut(String percent) {
    assertThat(Proposal.of(holdOut(percent))).isEmpty();
  }

  private static String holdOut(String percent) {
    return "'id':'h','type':'HOLD_OUT','salt':'s','percent':" + percent;
  }

  @Test
  void blackoutLastsFourHundredDaysAtMost() {
    assertThat(Proposal.of(blackout("2027-01-01", "2028-02-04"))).isEmpty();
    List<PolicyViolation> longer = Proposal.of(blackout("2027-01-01", "2028-02-05"));
    assertThat(longer)
        .extracting(PolicyViolation::field, PolicyViolation::code)
        .containsExactly(tuple("rules[0].to", Code.ALWAYS_OBJECTS));
    assertThat(longer.get(0).message()).contains("401 days");
  }

  private static String blackout(String from, String to) {
    return "'id':'b','type':'BLACKOUT','from':'%s','to':'%s'".formatted(from, to);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'ignores':['FREQUENCY_CAP']}",
        "{'channels':['SMS'],'ignores':['CONSENT','FREQUENCY_CAP']}",
        "{'channels':['PHONE','SMS'],'ignores':['FREQUENCY_CAP']}",
      })
  void refusesARuleThatIsLiftedFromItsWholeScope(String exemption) {
    List<PolicyViolation> found = Proposal.exempting(exemption, GAP, CAP);
    assertThat(found)
        .extracting(PolicyViolation::field, PolicyViolation::code)
        .containsExactly(tuple("rules[1].type", Code.NEVER_OBJECTS));
    assertThat(found.get(0).message()).contains("exempt[0]").contains("FREQUENCY_CAP");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'channels':['SMS'],'ignores':['CONSENT']}",
        "{'channels':['PHONE'],'ignores':['FREQUENCY_CAP']}",
        "{'channels':['SMS'],'categories':['REGULATORY'],'ignores':['FREQUENCY_CAP']}",
        "{'tiers':['GOLD'],'ignores':['FREQUENCY_CAP']}",
        "{'channels':['SMS'],'categories':['REGULATORY'],'ignores':['CONSENT'],'counts':false}",
      })
  void takesExemptionsThatLeaveTheRuleSomething(String exemption) {
    assertThat(Proposal.exempting(exemption, CAP, GAP)).isEmpty();
  }

  @Test
  void refusesCapsAndGapsForWhichNothingCounts() {
    String exemption = "{'channels':['SMS'],'ignores':['CONSENT'],'counts':false}";
    assertThat(Proposal.exempting(exemption, CAP, GAP, holdOut("5")))
        .extracting(PolicyViolation::field, PolicyViolation::code)
        .containsExactly(
            tuple("rules[0].max", Code.NEVER_OBJECTS), tuple("rules[1].gap", Code.NEVER_OBJECTS));
  }

  @Test
  void tellsInTheOrderOfTheRules() {
    assertThat(
            Proposal.of(
                "'id':'a','type':'CONSENT','basis':'OPT_IN'",
                "'id':'b','type':'CONSENT','basis':'OPT_OUT'",
                "'id':'c','type':'MINIMUM_GAP','gap':'PT1H'",
                "'id':'d','type':'MINIMUM_GAP','gap':'PT2H'",
                holdOut("0")))
        .extracting(PolicyViolation::field)
        .containsExactly("rules[1].basis", "rules[2].gap", "rules[4].percent");
  }

  @Test
  void brokenFieldsAreToldBeforeSenseIsAsked() {
    assertThat(Proposal.of(holdOut("0"), holdOut("101").replace("'h'", "'i'")))
        .extracting(PolicyViolation::field, PolicyViolation::code)
        .containsExactly(tuple("rules[1].percent", Code.OUT_OF_RANGE));
  }

  @Test
  void theFirstPolicyMakesSense() throws Exception {
    assertThat(
            Proposal.of(
                EventJson.mapper().readTree(new File("../bpmn/policy/contact-policy-1.json"))))
        .isEmpty();
  }

  @Test
  void policiesOfTheHistoryAreReadWithoutAskingForSense() throws Exception {
    String stored = "{\"zone\":\"Etc/UTC\",\"rules\":[{%s}]}".formatted(holdOut("0"));
    ContactPolicy policy =
        EventJson.mapper().readValue(stored.replace('\'', '"'), ContactPolicy.class);
    assertThat(policy.rules()).hasSize(1);
  }
}
