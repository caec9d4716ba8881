package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.DiagramRule.warning;

import io.tact.domain.journey.Finding;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whoever looks at the drawing sees every step and every way: what has no shape would be carried
 * out all the same. A file without any drawing is drawn as a whole by whoever shows it.
 */
final class Drawn implements DiagramRule {

  private static final Set<String> SHAPES = Set.of("BPMNShape", "BPMNEdge");

  @Override
  public Stream<Finding> findings(Diagram diagram) {
    Set<String> drawn =
        diagram
            .root()
            .all()
            .filter(element -> SHAPES.contains(element.name()))
            .map(shape -> Diagram.local(shape.get("bpmnElement")))
            .collect(Collectors.toSet());
    long hidden =
        Stream.concat(diagram.nodes().stream(), diagram.flows().stream())
            .filter(element -> !drawn.contains(element.get("id")))
            .count();
    return drawn.isEmpty() || hidden == 0
        ? Stream.of()
        : Stream.of(
            warning(
                diagram.process(),
                FindingRule.NOT_DRAWN,
                hidden + " of the steps and ways are not drawn: have the journey drawn anew.",
                Map.of("elements", String.valueOf(hidden))));
  }
}
