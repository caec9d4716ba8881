package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.DiagramRule.error;

import io.tact.domain.journey.Finding;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Only steps of Tact's vocabulary can be carried out. */
final class Vocabulary implements DiagramRule {

  @Override
  public Stream<Finding> findings(Diagram diagram) {
    return Stream.of(
            diagram.nodes().stream().flatMap(node -> objection(node).stream()),
            repeated(diagram),
            calledByItself(diagram))
        .flatMap(found -> found);
  }

  private static Stream<Finding> calledByItself(Diagram diagram) {
    return diagram.nodes().stream()
        .filter(node -> node.is("callActivity"))
        .filter(node -> node.get("calledElement").equals(diagram.process().get("id")))
        .map(
            node ->
                error(
                    node, FindingRule.CALLS_ITSELF, "A journey cannot call itself: call another."));
  }

  private static Stream<Finding> repeated(Diagram diagram) {
    return diagram
        .process()
        .all()
        .filter(element -> element.name().endsWith("LoopCharacteristics"))
        .map(
            loop ->
                error(
                    loop,
                    FindingRule.UNSUPPORTED_ELEMENT,
                    "A step cannot be repeated by a marker: draw the way back instead.",
                    Map.of("element", loop.name())));
  }

  private static Optional<Finding> objection(Element node) {
    return switch (node.name()) {
      case "serviceTask" -> service(node);
      case "startEvent" -> start(node);
      case "endEvent" -> event(node, EnumSet.of(EventKind.NONE, EventKind.TERMINATE));
      case "intermediateThrowEvent" -> event(node, EnumSet.of(EventKind.NONE));
      case "intermediateCatchEvent", "boundaryEvent" ->
          event(node, EnumSet.of(EventKind.MESSAGE, EventKind.TIMER));
      case "receiveTask",
          "exclusiveGateway",
          "inclusiveGateway",
          "parallelGateway",
          "eventBasedGateway" ->
          Optional.empty();
      case "subProcess" ->
          node.get("triggeredByEvent").equals("true") ? unsupported(node) : Optional.empty();
      case "callActivity" -> call(node);
      case "userTask" -> task(node);
      case "businessRuleTask" ->
          node.camunda("decisionRef").isEmpty()
              ? unsupported(node)
              : notYet(node, "decide-offer", "Deciding an offer");
      case "task" ->
          Optional.of(
              error(
                  node,
                  FindingRule.ABSTRACT_TASK,
                  "Say what this step does: choose a step for it."));
      default -> unsupported(node);
    };
  }

  private static Optional<Finding> service(Element node) {
    return switch (node.camunda("delegateExpression")) {
      case "${sendContact}" -> Optional.empty();
      case "${updateProfile}" -> notYet(node, "update-profile", "Updating a profile");
      case "${split}" -> notYet(node, "split", "Splitting customers");
      default ->
          Optional.of(
              error(
                  node,
                  FindingRule.ABSTRACT_TASK,
                  "Say what this step does: choose a step for it."));
    };
  }

  private static Optional<Finding> start(Element node) {
    boolean ofTheJourney = node.parent().filter(outer -> outer.is("process")).isPresent();
    if (ofTheJourney && EventKind.of(node) == EventKind.TIMER) {
      return notYet(node, "schedule-start", "Starting by a schedule");
    }
    return event(
        node,
        ofTheJourney ? EnumSet.of(EventKind.NONE, EventKind.MESSAGE) : EnumSet.of(EventKind.NONE));
  }

  private static Optional<Finding> event(Element node, EnumSet<EventKind> taken) {
    return taken.contains(EventKind.of(node)) ? Optional.empty() : unsupported(node);
  }

  private static Optional<Finding> call(Element node) {
    return Diagram.isKey(node.get("calledElement"))
        ? Optional.empty()
        : Optional.of(
            error(
                node,
                FindingRule.CALL_WITHOUT_JOURNEY,
                "Name the journey to call by its literal key."));
  }

  private static Optional<Finding> task(Element node) {
    return node.camunda("modelerTemplate").equals("tact.manager-task")
        ? notYet(node, "manager-task", "A relationship manager's task")
        : unsupported(node);
  }

  private static Optional<Finding> notYet(Element node, String step, String what) {
    return Optional.of(
        error(
            node,
            FindingRule.NOT_AVAILABLE_YET,
            what + " is not available yet: take the step out.",
            Map.of("step", step)));
  }

  private static Optional<Finding> unsupported(Element node) {
    boolean plain = EventKind.of(node) == EventKind.NONE;
    String kind = node.name() + (plain ? "" : " of this kind");
    Map<String, String> values = new TreeMap<>(Map.of("element", node.name()));
    if (!plain) {
      values.put("event", EventKind.of(node).name());
    }
    return Optional.of(
        error(
            node,
            FindingRule.UNSUPPORTED_ELEMENT,
            "A " + kind + " cannot be carried out: replace it by a step of the vocabulary.",
            values));
  }
}
