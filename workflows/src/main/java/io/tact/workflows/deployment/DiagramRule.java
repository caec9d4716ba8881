package io.tact.workflows.deployment;

import io.tact.domain.journey.Finding;
import io.tact.domain.journey.Finding.Severity;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Something that is asked of every diagram. */
@FunctionalInterface
interface DiagramRule {

  /** Longest message and longest value that a finding quotes; what authors write has no end. */
  int LONGEST_MESSAGE = 300;

  int LONGEST_VALUE = 100;

  /** What the author should know. */
  Stream<Finding> findings(Diagram diagram);

  /** Keeps the journey from being submitted. */
  static Finding error(Element element, FindingRule rule, String message) {
    return error(element, rule, message, Map.of());
  }

  /** As above, with what fills the words of the rule in other languages. */
  static Finding error(
      Element element, FindingRule rule, String message, Map<String, String> values) {
    return finding(element, Severity.ERROR, rule, message, values);
  }

  /** May stay as it is. */
  static Finding warning(Element element, FindingRule rule, String message) {
    return warning(element, rule, message, Map.of());
  }

  /** As above, with what fills the words of the rule in other languages. */
  static Finding warning(
      Element element, FindingRule rule, String message, Map<String, String> values) {
    return finding(element, Severity.WARNING, rule, message, values);
  }

  private static Finding finding(
      Element element,
      Severity severity,
      FindingRule rule,
      String message,
      Map<String, String> values) {
    Map<String, String> quoted = new TreeMap<>();
    values.forEach((name, value) -> quoted.put(name, shortened(value, LONGEST_VALUE)));
    return new Finding(
        element.nearestId(), severity, rule.id(), shortened(message, LONGEST_MESSAGE), quoted);
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
