package io.tact.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tact.domain.history.EventJson;
import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReaderTest {
  private static final ObjectMapper JSON = EventJson.mapper();

  private static final String EVERYTHING =
      """
      { "zone": "Asia/Shanghai",
        "rules": [
          { "id": "sms-week",  "type": "FREQUENCY_CAP", "max": 3, "window": "P7D", "channels": ["SMS"], "categories": ["MARKETING"], "per": "CUSTOMER", "whenReached": "SUPPRESS" },
          { "id": "two-a-day", "type": "FREQUENCY_CAP", "max": 2, "window": "CALENDAR_DAY", "categories": ["MARKETING"], "whenReached": "DEFER", "reserve": { "priorityAtLeast": 80, "places": 1 } },
          { "id": "campaign",  "type": "FREQUENCY_CAP", "max": 3, "window": "LIFETIME", "per": "CAMPAIGN", "whenReached": "SUPPRESS" },
          { "id": "gap",       "type": "MINIMUM_GAP",   "gap": "PT4H", "categories": ["MARKETING"], "whenReached": "DEFER" },
          { "id": "night",     "type": "QUIET_HOURS",   "from": "21:00", "to": "08:00", "days": ["MON","SUN"], "channels": ["SMS","PHONE"], "whenReached": "DEFER" },
          { "id": "new-year",  "type": "BLACKOUT",      "from": "2027-02-05", "to": "2027-02-12", "categories": ["MARKETING"], "whenReached": "SUPPRESS" },
          { "id": "consent",   "type": "CONSENT",       "basis": "OPT_IN", "categories": ["MARKETING"] },
          { "id": "complaint", "type": "COOL_OFF",      "after": "COMPLAINT", "count": 1, "within": "P30D", "pause": "P30D", "categories": ["MARKETING"] },
          { "id": "hold-out",  "type": "HOLD_OUT",      "percent": 5, "salt": "2026", "categories": ["MARKETING"] } ],
        "exempt": [ { "categories": ["REGULATORY"], "ignores": ["FREQUENCY_CAP","CONSENT"], "counts": false } ] }
      """;

  @Test
  void readsWhatItWrites() throws Exception {
    ContactPolicy policy = PolicyReader.read(JSON.readTree(EVERYTHING)).orElseThrow();
    assertThat(policy.rules()).hasSize(9);
    assertThat(JSON.readValue(JSON.writeValueAsString(policy), ContactPolicy.class))
        .isEqualTo(policy);
  }

  @Test
  void fillsInWhatIsLeftOut() throws Exception {
    JsonNode json =
        JSON.valueToTree(
            policy(
                """
                { "id": "cap", "type": "FREQUENCY_CAP", "max": 1, "window": "P1W" },
                { "id": "night", "type": "QUIET_HOURS", "from": "21:00", "to": "08:00" }
                """));
    assertThat(json.at("/rules/0/per").asText()).isEqualTo("CUSTOMER");
    assertThat(json.at("/rules/0/whenReached").asText()).isEqualTo("SUPPRESS");
    assertThat(json.at("/rules/0/window").asText()).isEqualTo("P1W");
    assertThat(json.at("/rules/1/days")).hasSize(7);
  }

  @Test
  void theFirstPolicyIsValid() throws Exception {
    JsonNode json = JSON.readTree(new File("../bpmn/policy/contact-policy-1.json"));
    assertThat(PolicyReader.read(json)).isInstanceOf(PolicyReading.Valid.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "'id':'a','type':'FREQUENCY_CAP','max':0,'window':'P7D' | rules[0].max | OUT_OF_RANGE",
        "'id':'a','type':'FREQUENCY_CAP','max':-1,'window':'P7D' | rules[0].max | OUT_OF_RANGE",
        "'id':'a','type':'FREQUENCY_CAP','max':1.5,'window':'P7D' | rules[0].max | OUT_OF_RANGE",
        "'id':'a','type':'FREQUENCY_CAP','max':1e400,'window':'P7D' | rules[0].max | OUT_OF_RANGE",
        "'id':'a','type':'FREQUENCY_CAP','max':'3','window':'P7D' | rules[0].max | WRONG_TYPE",
        "'id':'a','type':'FREQUENCY_CAP','window':'P7D' | rules[0].max | REQUIRED",
        "'id':'a','type':'FREQUENCY_CAP','max':1,'window':'P1M' | rules[0].window | MALFORMED",
        "'id':'a','type':'FREQUENCY_CAP','max':1,'window':'P1Y' | rules[0].window | MALFORMED",
        "'id':'a','type':'FREQUENCY_CAP','max':1,'window':'P0D' | rules[0].window | MALFORMED",
        "'id':'a','type':'FREQUENCY_CAP','max':1,'window':'P401D' | rules[0].window | TOO_LONG",
        "'id':'a','type':'FREQUENCY_CAP','max':1,'window':'P400DT0.000001S' | rules[0].window | TOO_LONG",
        "'id':'a','type':'FREQUENCY_CAP','max':1,'window':'LIFETIME','whenReached':'DEFER' | rules[0].whenReached | NOT_ALLOWED",
        "'id':'a','type':'FREQUENCY_CAP','max':2,'window':'P7D','reserve':{'priorityAtLeast':80,'places':0} | rules[0].reserve.places | OUT_OF_RANGE",
        "'id':'a','type':'FREQUENCY_CAP','max':2,'window':'P7D','reserve':{'priorityAtLeast':80,'places':2} | rules[0].reserve.places | OUT_OF_RANGE",
        "'id':'a','type':'FREQUENCY_CAP','max':2,'window':'P7D','reserve':{'places':1} | rules[0].reserve.priorityAtLeast | REQUIRED",
        "'id':'a','type':'FREQUENCY_CAP','max':1,'window':'P7D','per':'BRANCH' | rules[0].per | MALFORMED",
        "'id':'a','type':'FREQUENCY_CAP','max':1,'window':'P7D','color':'red' | rules[0].color | UNKNOWN_FIELD",
        "'id':'a','type':'FREQUENCY_CAP','max':1,'window':'P7D','channels':['sms'] | rules[0].channels | MALFORMED",
        "'id':'a','type':'FREQUENCY_CAP','max':1,'window':'P7D','channels':[] | rules[0].channels | EMPTY",
        "'id':'a','type':'FREQUENCY_CAP','max':1,'window':'P7D','channels':['FAX'] | rules[0].channels | MALFORMED",
        "'id':'a','type':'NO_SUCH' | rules[0].type | UNKNOWN_TYPE",
        "'type':'CONSENT','basis':'OPT_IN' | rules[0].id | REQUIRED",
        "'id':'a','type':'QUIET_HOURS','from':'21:00','to':'21:00' | rules[0].to | OUT_OF_RANGE",
        "'id':'a','type':'QUIET_HOURS','from':'25:00','to':'08:00' | rules[0].from | MALFORMED",
        "'id':'a','type':'QUIET_HOURS','from':'21:00','to':'08:00','days':['FUN'] | rules[0].days | MALFORMED",
        "'id':'a','type':'BLACKOUT','from':'2027-02-13','to':'2027-02-12' | rules[0].to | OUT_OF_RANGE",
        "'id':'a','type':'BLACKOUT','from':'2027-02-30','to':'2027-03-12' | rules[0].from | MALFORMED",
        "'id':'a','type':'CONSENT','basis':'OPT_IN','whenReached':'DEFER' | rules[0].whenReached | NOT_ALLOWED",
        "'id':'a','type':'COOL_OFF','after':'LOVE','count':1,'within':'P30D','pause':'P30D' | rules[0].after | MALFORMED",
        "'id':'a','type':'HOLD_OUT','percent':101,'salt':'s' | rules[0].percent | OUT_OF_RANGE",
        "'id':'a','type':'HOLD_OUT','percent':1e999,'salt':'s' | rules[0].percent | OUT_OF_RANGE",
        "'id':'a','type':'HOLD_OUT','percent':5 | rules[0].salt | REQUIRED",
        "'id':'a','type':'MINIMUM_GAP','gap':'4 hours' | rules[0].gap | MALFORMED",
      })
  void refusesOneFieldOfARule(String rule, String field, PolicyViolation.Code code)
      throws Exception {
    assertThat(violations("{'zone':'Etc/UTC','rules':[{" + rule + "}]}"))
        .extracting(PolicyViolation::field, PolicyViolation::code)
        .containsExactly(tuple(field, code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "{'zone':'Mars/Olympus','rules':[]} | zone | UNKNOWN_ZONE",
        "{'zone':'+08:00','rules':[]} | zone | UNKNOWN_ZONE",
        "{'rules':[]} | zone | REQUIRED",
        "{'zone':'Etc/UTC'} | rules | REQUIRED",
        "{'zone':'Etc/UTC','rules':{}} | rules | WRONG_TYPE",
        "{'zone':'Etc/UTC','rules':[1]} | rules[0] | WRONG_TYPE",
        "{'zone':'Etc/UTC','rules':[],'more':1} | more | UNKNOWN_FIELD",
        "{'zone':'Etc/UTC','rules':[],'exempt':[{'ignores':['LUNCH']}]} | exempt[0].ignores | MALFORMED",
        "{'zone':'Etc/UTC','rules':[],'exempt':[{}]} | exempt[0].ignores | REQUIRED",
        "{'zone':'Etc/UTC','rules':[],'exempt':[{'ignores':['CONSENT'],'counts':'no'}]} | exempt[0].counts | WRONG_TYPE",
        "[] | ## | WRONG_TYPE",
        "null | ## | WRONG_TYPE",
      })
  void refusesWhatIsWrongAround(String policy, String field, PolicyViolation.Code code)
      throws Exception {
    assertThat(violations(policy))
        .extracting(PolicyViolation::field, PolicyViolation::code)
        .contains(tuple(field, code));
  }

  @Test
  void refusesARuleIdTwice() throws Exception {
    String rule = "{'id':'a','type':'CONSENT','basis':'OPT_IN'}";
    assertThat(violations("{'zone':'Etc/UTC','rules':[" + rule + "," + rule + "]}"))
        .extracting(PolicyViolation::field, PolicyViolation::code)
        .containsExactly(tuple("rules[1].id", PolicyViolation.Code.DUPLICATE));
  }

  @Test
  void takesTheEdgesOfWhatIsAllowed() {
    assertThat(
            policy(
                    """
                { "id": "a", "type": "FREQUENCY_CAP", "max": 2, "window": "P400D",
                  "reserve": { "priorityAtLeast": 0, "places": 1 } },
                { "id": "b", "type": "HOLD_OUT", "percent": 0.5, "salt": "s" },
                { "id": "c", "type": "BLACKOUT", "from": "2027-02-05", "to": "2027-02-05" }
                """)
                .rules())
        .hasSize(3);
  }

  private static ContactPolicy policy(String rules) {
    try {
      return PolicyReader.read(JSON.readTree("{\"zone\":\"Etc/UTC\",\"rules\":[" + rules + "]}"))
          .orElseThrow();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<PolicyViolation> violations(String json) throws Exception {
    PolicyReading reading = PolicyReader.read(JSON.readTree(json.replace('\'', '"')));
    return ((PolicyReading.Invalid) reading).violations();
  }
}
