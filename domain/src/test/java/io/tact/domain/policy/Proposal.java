package io.tact.domain.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.tact.domain.history.EventJson;
import java.util.List;

/** Policies that are proposed, in JSON with single quotes. */
final class Proposal {

  private Proposal() {}

  /** What is wrong with a policy of these rules, given without their outer braces. */
  static List<PolicyViolation> of(String... rules) {
    return exempting("", rules);
  }

  /** The same with an exemption. */
  static List<PolicyViolation> exempting(String exemption, String... rules) {
    String json =
        "{'zone':'Asia/Shanghai','rules':[%s],'exempt':[%s]}"
            .formatted(rules.length == 0 ? "" : "{" + String.join("},{", rules) + "}", exemption);
    return of(parsed(json.replace('\'', '"')));
  }

  static List<PolicyViolation> of(JsonNode policy) {
    PolicyReading reading = PolicyReader.readProposal(policy);
    return reading instanceof PolicyReading.Invalid invalid ? invalid.violations() : List.of();
  }

  private static JsonNode parsed(String json) {
    try {
      return EventJson.mapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
