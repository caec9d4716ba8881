package io.tact.domain.policy;

import io.tact.domain.policy.PolicyViolation.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what is senseless in a policy, by rule. */
final class Senseless {
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Integer, List<PolicyViolation>> found = new TreeMap<>();

  Senseless(List<Rule> rules) {
    rules.forEach(rule -> places.put(rule.id(), places.size()));
  }

  void never(Rule rule, String field, String message) {
    add(rule, field, Code.NEVER_OBJECTS, message);
  }

  void always(Rule rule, String field, String message) {
    add(rule, field, Code.ALWAYS_OBJECTS, message);
  }

  void contradiction(Rule rule, String field, String message) {
    add(rule, field, Code.CONTRADICTION, message);
  }

  void reserved(Rule rule, String field, String message) {
    add(rule, field, Code.NOT_ALLOWED, message);
  }

  private void add(Rule rule, String field, Code code, String message) {
    int place = places.get(rule.id());
    found
        .computeIfAbsent(place, none -> new ArrayList<>())
        .add(new PolicyViolation("rules[" + place + "]." + field, code, message));
  }

  List<PolicyViolation> inOrder() {
    return found.values().stream().flatMap(List::stream).toList();
  }
}
