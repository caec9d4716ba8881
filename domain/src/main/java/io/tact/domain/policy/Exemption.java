package io.tact.domain.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Contacts that certain rules leave alone, such as notices required by law.
 *
 * @param ignores the types of rules that have no say
 * @param counts whether such contacts count towards the caps and gaps of others
 */
public record Exemption(Scope scope, Set<Rule.Type> ignores, boolean counts) {

  Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    scope.writeTo(json);
    json.put("ignores", ignores.stream().sorted().map(Enum::name).toList());
    json.put("counts", counts);
    return json;
  }
}
