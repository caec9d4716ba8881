package io.tact.workflows.deployment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The arrows that only those follow whose latest contact was not made: the exits of a branch that
 * asks for the decision, such as "made? no: try another channel".
 */
final class Refused {

  private static final Set<String> MADE = Set.of("contact.decision=\"APPROVED\"");
  private static final Set<String> NOT_MADE =
      Set.of(
          "contact.decision=\"SUPPRESSED\"",
          "contact.decision!=\"APPROVED\"",
          "not(contact.decision=\"APPROVED\")");

  private final Set<Element> flows = new HashSet<>();

  Refused(Diagram diagram) {
    Map<String, List<Element>> exits =
        diagram.flows().stream().collect(Collectors.groupingBy(flow -> flow.get("sourceRef")));
    for (Element node : diagram.nodes()) {
      List<Element> ways = exits.getOrDefault(node.get("id"), List.of());
      boolean asks = ways.stream().anyMatch(way -> MADE.contains(condition(way)));
      ways.stream()
          .filter(
              way ->
                  NOT_MADE.contains(condition(way))
                      || (asks && way.get("id").equals(node.get("default"))))
          .forEach(flows::add);
    }
  }

  boolean isOne(Element flow) {
    return flows.contains(flow);
  }

  private static String condition(Element flow) {
    return flow.child("conditionExpression")
        .map(condition -> condition.text().replaceAll("\\s+", ""))
        .map(text -> text.startsWith("=") ? text.substring(1) : text)
        .orElse("");
  }
}
