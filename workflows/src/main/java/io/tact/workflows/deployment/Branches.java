package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.DiagramRule.error;
import static io.tact.workflows.deployment.DiagramRule.warning;

import io.tact.domain.journey.Finding;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a journey branches, each exit but one says who takes it, in FEEL. */
final class Branches implements DiagramRule {

  private final FeelCheck feel;

  Branches(FeelCheck feel) {
    this.feel = feel;
  }

  @Override
  public Stream<Finding> findings(Diagram diagram) {
    Map<String, List<Element>> exits =
        diagram.flows().stream().collect(Collectors.groupingBy(flow -> flow.get("sourceRef")));
    return Stream.concat(
        diagram.flows().stream().flatMap(this::condition),
        diagram.nodes().stream()
            .filter(node -> node.is("exclusiveGateway") || node.is("inclusiveGateway"))
            .flatMap(node -> gateway(node, exits.getOrDefault(node.get("id"), List.of()))));
  }

  private Stream<Finding> condition(Element flow) {
    return flow.children("conditionExpression").flatMap(condition -> expression(flow, condition));
  }

  private Stream<Finding> expression(Element flow, Element condition) {
    String text = condition.text();
    if (text.isEmpty()) {
      return Stream.of(error(flow, FindingRule.EMPTY_CONDITION, "Say who takes this exit."));
    }
    if (!condition.get("language").strip().equals("feel")) {
      return Stream.of(
          error(
              flow,
              FindingRule.CONDITION_NOT_FEEL,
              "Write the condition in FEEL, language=\"feel\"."));
    }
    return feel.problem(text.startsWith("=") ? text.substring(1).strip() : text).stream()
        .map(problem -> FeelCheck.finding(flow, "", problem));
  }

  private static Stream<Finding> gateway(Element gateway, List<Element> exits) {
    String standard = gateway.get("default");
    if (!standard.isEmpty() && exits.stream().noneMatch(exit -> exit.get("id").equals(standard))) {
      return Stream.of(
          error(
              gateway,
              FindingRule.GATEWAY_BAD_DEFAULT,
              "The default must be one of its own exits.",
              Map.of("default", "FOREIGN")));
    }
    if (exits.size() == 1) {
      return exits.stream()
          .filter(Branches::conditional)
          .map(
              exit ->
                  error(
                      exit,
                      FindingRule.GATEWAY_ONE_CONDITION,
                      "The only exit can have no condition."));
    }
    return exits.isEmpty() ? Stream.empty() : several(gateway, exits, standard);
  }

  private static Stream<Finding> several(Element gateway, List<Element> exits, String standard) {
    List<Element> open =
        exits.stream()
            .filter(exit -> !conditional(exit) && !exit.get("id").equals(standard))
            .toList();
    if (!open.isEmpty()) {
      return gateway.is("inclusiveGateway")
          ? Stream.empty()
          : open.stream()
              .map(
                  exit ->
                      error(
                          exit,
                          FindingRule.GATEWAY_UNCONDITIONAL_EXIT,
                          "Give this exit a condition, or make it the gateway's default."));
    }
    if (standard.isEmpty()) {
      return Stream.of(
          warning(
              gateway,
              FindingRule.GATEWAY_WITHOUT_DEFAULT,
              "A customer whom no condition fits gets stuck: make one exit the default."));
    }
    return exits.stream()
        .filter(exit -> exit.get("id").equals(standard) && conditional(exit))
        .map(
            exit ->
                error(
                    exit,
                    FindingRule.GATEWAY_BAD_DEFAULT,
                    "The default exit has no condition.",
                    Map.of("default", "CONDITIONAL")));
  }

  private static boolean conditional(Element flow) {
    return flow.child("conditionExpression").isPresent();
  }
}
