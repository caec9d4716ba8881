package io.tact.domain.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.domain.history.EventJson;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a policy as callers write it, and collects everything that is wrong with it. */
public final class PolicyReader {
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  private PolicyReader() {}

  /** Reads a whole policy. */
  public static PolicyReading read(JsonNode json) {
    return readValues(EventJson.mapper().convertValue(json, Object.class));
  }

  /**
   * Reads a whole policy that somebody proposes. Over and above what {@link #read} asks, its rules
   * must make sense; policies that were approved before that was asked stay readable.
   */
  public static PolicyReading readProposal(JsonNode json) {
    PolicyReading reading = read(json);
    if (reading instanceof PolicyReading.Valid valid) {
      List<PolicyViolation> senseless = PolicySense.violations(valid.policy());
      return senseless.isEmpty() ? reading : new PolicyReading.Invalid(senseless);
    }
    return reading;
  }

  /** Reads a whole policy from plain maps, lists, strings and numbers, as any JSON parser gives. */
  public static PolicyReading readValues(Object json) {
    List<PolicyViolation> violations = new ArrayList<>();
    PolicyFields fields = PolicyFields.of(json, "", violations);
    ZoneId zone = fields.text("zone").map(id -> zone(id, fields)).orElse(ZoneOffset.UTC);
    List<Rule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (PolicyFields rule : fields.objects("rules", true)) {
      RuleReader.read(rule).ifPresent(rules::add);
      rule.peek("id")
          .filter(id -> !ids.add(id))
          .ifPresent(id -> rule.violate("id", PolicyViolation.Code.DUPLICATE, "used twice: " + id));
    }
    List<Exemption> exempt = new ArrayList<>();
    for (PolicyFields exemption : fields.objects("exempt", false)) {
      exempt.add(RuleReader.exemption(exemption));
    }
    fields.nothingElse();
    return violations.isEmpty()
        ? new PolicyReading.Valid(new ContactPolicy(zone, rules, exempt))
        : new PolicyReading.Invalid(List.copyOf(violations));
  }

  private static ZoneId zone(String id, PolicyFields fields) {
    if (ZONES.contains(id)) {
      return ZoneId.of(id);
    }
    fields.violate("zone", PolicyViolation.Code.UNKNOWN_ZONE, "an IANA zone is expected");
    return ZoneOffset.UTC;
  }
}
