package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.DiagramRule.error;

import io.tact.domain.journey.Finding;
import io.tact.domain.policy.Span;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A wait says until when or for what. */
final class WaitSteps implements DiagramRule {

  private static final Set<String> TIMES = Set.of("timeDuration", "timeDate", "timeCycle");

  private final FeelCheck feel;

  WaitSteps(FeelCheck feel) {
    this.feel = feel;
  }

  @Override
  public Stream<Finding> findings(Diagram diagram) {
    return diagram.nodes().stream().flatMap(node -> node(diagram, node).stream());
  }

  private Optional<Finding> node(Diagram diagram, Element node) {
    if (node.is("receiveTask") || EventKind.of(node) == EventKind.MESSAGE) {
      return message(diagram, node);
    }
    return node.child("timerEventDefinition")
        .filter(timer -> !node.is("startEvent"))
        .flatMap(timer -> timer(node, timer));
  }

  private static Optional<Finding> message(Diagram diagram, Element node) {
    return diagram.messageOf(node).isEmpty()
        ? Optional.of(
            error(
                node,
                FindingRule.MESSAGE_WITHOUT_NAME,
                "Name the type of the event that is waited for."))
        : Optional.empty();
  }

  private Optional<Finding> timer(Element node, Element timer) {
    List<Element> times =
        timer.children().stream().filter(child -> TIMES.contains(child.name())).toList();
    if (times.size() != 1 || times.get(0).text().isEmpty()) {
      return Optional.of(
          error(node, FindingRule.TIMER_WITHOUT_TIME, "Say how long to wait, or until when."));
    }
    Element time = times.get(0);
    if (time.is("timeCycle")) {
      return Optional.of(
          error(node, FindingRule.TIMER_CYCLE, "A wait ends once: give a duration or a time."));
    }
    if (time.text().startsWith("=")) {
      return feel.problem(time.text().substring(1).strip())
          .map(problem -> FeelCheck.finding(node, "", problem));
    }
    return time.is("timeDuration") ? duration(node, time.text()) : date(node, time.text());
  }

  private static Optional<Finding> duration(Element node, String text) {
    return Span.parse(text).isPresent()
        ? Optional.empty()
        : Optional.of(
            error(
                node,
                FindingRule.TIMER_BAD_DURATION,
                "Write an ISO 8601 duration in weeks, days and smaller, such as P3D or PT12H.",
                Map.of("value", text)));
  }

  private static Optional<Finding> date(Element node, String text) {
    try {
      OffsetDateTime.parse(text);
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of(
          error(
              node,
              FindingRule.TIMER_BAD_DATE,
              "Write a time with its offset, such as 2026-03-01T09:00:00+08:00.",
              Map.of("value", text)));
    }
  }
}
