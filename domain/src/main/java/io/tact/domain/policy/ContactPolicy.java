package io.tact.domain.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tact.domain.contact.ContactKind;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules against over-contact, in one place.
 *
 * @param zone the zone of customers whose own is not known
 * @param rules all of them are asked, in this order
 * @param exempt contacts that some of the rules leave alone
 */
public record ContactPolicy(ZoneId zone, List<Rule> rules, List<Exemption> exempt) {

  /** The longest time that a rule may look back or a contact may wait. */
  public static final Duration HORIZON = Duration.ofDays(400);

  public ContactPolicy {
    rules = List.copyOf(rules);
    exempt = List.copyOf(exempt);
  }

  /** The rules that have a say about a contact of that kind, in order. */
  public List<Rule> applicableTo(ContactKind kind) {
    return rules.stream()
        .filter(rule -> rule.appliesTo(kind) && !exempts(kind, rule.type()))
        .toList();
  }

  private boolean exempts(ContactKind kind, Rule.Type type) {
    for (Exemption exemption : exempt) {
      if (exemption.ignores().contains(type) && exemption.scope().holds(kind)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a past contact of that kind counts towards caps and gaps. */
  public boolean counts(ContactKind past) {
    for (Exemption exemption : exempt) {
      if (!exemption.counts() && exemption.scope().holds(past)) {
        return false;
      }
    }
    return true;
  }

  /** The policy as callers write it. */
  @JsonValue
  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("zone", zone.getId());
    json.put("rules", rules.stream().map(Rule::toJson).toList());
    json.put("exempt", exempt.stream().map(Exemption::toJson).toList());
    return json;
  }

  /** Reads a policy from the history, where only valid ones are. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ContactPolicy fromHistory(Map<String, Object> json) {
    return PolicyReader.readValues(json).orElseThrow();
  }
}
