package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.DiagramRule.warning;

import io.tact.domain.journey.Finding;
import io.tact.workflows.deployment.Ways.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Behind a contact there is a goal or an end: it is made for something, and it is over one day. */
final class ContactEnds implements DiagramRule {

  @Override
  public Stream<Finding> findings(Diagram diagram) {
    Ways ways = new Ways(diagram);
    Set<Place> ending = leadingToAnEnd(ways);
    return ways.nodes().stream()
        .filter(SendSteps::isOne)
        .filter(node -> !ending.contains(new Place(node, false)))
        .map(
            node ->
                warning(
                    node,
                    FindingRule.CONTACT_WITHOUT_GOAL,
                    "No goal and no end stands behind this contact: lead it on to one."));
  }

  private static Set<Place> leadingToAnEnd(Ways ways) {
    Map<Place, List<Place>> back = new HashMap<>();
    ways.all()
        .forEach(
            (from, onward) ->
                onward.forEach(
                    way -> back.computeIfAbsent(way.to(), none -> new ArrayList<>()).add(from)));
    Set<Place> seen = new HashSet<>();
    Deque<Place> open = new ArrayDeque<>();
    ways.nodes().stream()
        .filter(ContactEnds::isEnd)
        .forEach(end -> open.add(new Place(end, false)));
    while (!open.isEmpty()) {
      Place place = open.pop();
      if (seen.add(place)) {
        open.addAll(back.getOrDefault(place, List.of()));
      }
    }
    return seen;
  }

  private static boolean isEnd(Element node) {
    return node.is("endEvent")
        || (node.is("intermediateThrowEvent")
            && node.camunda("modelerTemplate").equals("tact.goal"));
  }
}
