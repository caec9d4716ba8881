package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.DiagramRule.warning;

import io.tact.domain.journey.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who waits for an event goes on by time as well: for some the event never comes. */
final class EndlessWaits implements DiagramRule {

  @Override
  public Stream<Finding> findings(Diagram diagram) {
    return new Look(diagram).endless();
  }

  private static final class Look {
    private final Diagram diagram;
    private final Graph graph;
    private final Set<String> timed = new HashSet<>();
    private final Set<String> entered = new HashSet<>();

    Look(Diagram diagram) {
      this.diagram = diagram;
      this.graph = new Graph(diagram);
      for (Element node : graph.nodes()) {
        if (node.is("boundaryEvent")
            && EventKind.of(node) == EventKind.TIMER
            && !node.get("cancelActivity").equals("false")) {
          timed.add(Diagram.local(node.get("attachedToRef")));
        }
        if (!node.is("eventBasedGateway")) {
          graph.after(node).forEach(next -> entered.add(next.get("id")));
        }
      }
    }

    Stream<Finding> endless() {
      return graph.nodes().stream()
          .filter(node -> !endsByTime(Optional.of(node)))
          .map(node -> Map.entry(node, awaited(node)))
          .filter(found -> !found.getValue().isEmpty())
          .map(found -> finding(found.getKey(), found.getValue()));
    }

    /** Whether a timer takes the customer out of it, or out of what it stands in. */
    private boolean endsByTime(Optional<Element> node) {
      return node.filter(
              one ->
                  timed.contains(one.get("id")) || endsByTime(one.parent().filter(Element::isNode)))
          .isPresent();
    }

    /** The events without which nobody goes on from here. */
    private List<String> awaited(Element node) {
      if (node.is("eventBasedGateway")) {
        List<Element> exits = graph.after(node);
        return exits.stream().anyMatch(exit -> EventKind.of(exit) == EventKind.TIMER)
            ? List.of()
            : messages(exits);
      }
      boolean alone =
          node.is("receiveTask")
              || (node.is("intermediateCatchEvent") && entered.contains(node.get("id")));
      return alone ? messages(List.of(node)) : List.of();
    }

    private List<String> messages(List<Element> waits) {
      return waits.stream().map(diagram::messageOf).filter(name -> !name.isEmpty()).toList();
    }

    private static Finding finding(Element node, List<String> events) {
      String named = events.stream().distinct().collect(Collectors.joining(", "));
      return warning(
          node,
          FindingRule.WAIT_WITHOUT_END,
          "A customer for whom %s never comes waits here for ever: let a timer lead on as well."
              .formatted(named),
          Map.of("event", named));
    }
  }
}
