package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.DiagramRule.error;
import static io.tact.workflows.deployment.DiagramRule.warning;

import io.tact.domain.journey.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every step is reached, goes on, and no way runs in a circle without waiting. */
final class Paths implements DiagramRule {

  @Override
  public Stream<Finding> findings(Diagram diagram) {
    Graph graph = new Graph(diagram);
    return Stream.of(
            looseFlows(diagram, graph),
            unreachable(diagram, graph),
            graph.nodes().stream().flatMap(node -> deadEnd(graph, node)),
            loops(graph),
            eventGateways(graph))
        .flatMap(found -> found);
  }

  private static Stream<Finding> looseFlows(Diagram diagram, Graph graph) {
    return diagram.flows().stream()
        .filter(flow -> !joined(flow, graph))
        .map(flow -> error(flow, FindingRule.LOOSE_FLOW, "Join both ends of this arrow to steps."));
  }

  /** Both ends stand in the same process or sub-process as the flow itself. */
  private static boolean joined(Element flow, Graph graph) {
    return Stream.of(flow.get("sourceRef"), flow.get("targetRef"))
        .allMatch(id -> graph.knows(id) && graph.node(id).parent().equals(flow.parent()));
  }

  private static Stream<Finding> unreachable(Diagram diagram, Graph graph) {
    List<Element> starts = diagram.process().children("startEvent").toList();
    if (starts.isEmpty()) {
      return Stream.empty();
    }
    Set<String> reached = graph.reachableFrom(starts);
    return graph.nodes().stream()
        .filter(node -> !reached.contains(node.get("id")))
        .map(
            node ->
                warning(
                    node, FindingRule.UNREACHABLE, "No way leads here: join it or take it out."));
  }

  /** Of contacts {@link ContactEnds} tells. */
  private static Stream<Finding> deadEnd(Graph graph, Element node) {
    if (graph.isLeft(node)
        || node.is("endEvent")
        || SendSteps.isOne(node)
        || node.get("isForCompensation").equals("true")
        || node.get("triggeredByEvent").equals("true")) {
      return Stream.empty();
    }
    String message = "The way stops here: lead it on, to an end event at last.";
    return Stream.of(
        node.name().endsWith("Gateway")
            ? error(node, FindingRule.DEAD_END, message)
            : warning(node, FindingRule.DEAD_END, message));
  }

  private static Stream<Finding> loops(Graph graph) {
    return graph.loopsWithout(new Waits(graph)::between).stream()
        .map(
            node ->
                error(
                    node,
                    FindingRule.LOOP_WITHOUT_WAIT,
                    "A customer would run in this circle without end: put a wait for some time or an event"
                        + " into it. A fixed date is no wait once it is past."));
  }

  private static Stream<Finding> eventGateways(Graph graph) {
    return graph.nodes().stream()
        .filter(node -> node.is("eventBasedGateway"))
        .filter(
            node -> graph.after(node).stream().anyMatch(one -> !one.is("intermediateCatchEvent")))
        .map(
            node ->
                error(
                    node,
                    FindingRule.EVENT_GATEWAY_EXIT,
                    "Each exit of this gateway must lead to a wait: a timer or an event."));
  }
}
