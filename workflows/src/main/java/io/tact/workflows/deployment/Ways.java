package io.tact.workflows.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one customer goes through a diagram, into sub-processes and out of them again, in as many
 * steps as the diagram has arrows. Unlike in {@link Graph}, what follows a sub-process begins after
 * what is inside it.
 */
final class Ways {

  /**
   * Where a customer is: at a node, or, for a sub-process, at its way out.
   *
   * @param leaving whether what is inside has been done
   */
  record Place(Element node, boolean leaving) {}

  /**
   * A step onward.
   *
   * @param flow the arrow that is followed; empty for ways that are not drawn
   */
  record Way(Place to, Optional<Element> flow) {}

  private final Map<String, Element> nodes = new LinkedHashMap<>();
  private final Map<Place, List<Way>> onward = new HashMap<>();

  Ways(Diagram diagram) {
    diagram.nodes().forEach(node -> nodes.put(node.get("id"), node));
    for (Element flow : diagram.flows()) {
      Element from = nodes.get(flow.get("sourceRef"));
      Element to = nodes.get(flow.get("targetRef"));
      if (from != null && to != null) {
        add(new Place(from, hasInside(from)), to, Optional.of(flow));
      }
    }
    for (Element node : nodes.values()) {
      if (node.is("boundaryEvent")) {
        Optional.ofNullable(nodes.get(Diagram.local(node.get("attachedToRef"))))
            .ifPresent(host -> add(new Place(host, false), node, Optional.empty()));
      }
      node.children("startEvent")
          .filter(start -> nodes.get(start.get("id")) == start)
          .forEach(start -> add(new Place(node, false), start, Optional.empty()));
    }
    List.copyOf(nodes.values()).forEach(this::leadOut);
  }

  /** What has no way on inside a sub-process ends there, and the sub-process is left. */
  private void leadOut(Element node) {
    Place last = new Place(node, hasInside(node));
    node.parent()
        .filter(outer -> outer.isNode() && !onward.containsKey(last))
        .ifPresent(outer -> put(last, new Way(new Place(outer, true), Optional.empty())));
  }

  private void add(Place from, Element to, Optional<Element> flow) {
    put(from, new Way(new Place(to, false), flow));
  }

  private void put(Place from, Way way) {
    onward.computeIfAbsent(from, none -> new ArrayList<>()).add(way);
  }

  private static boolean hasInside(Element node) {
    return node.is("subProcess") && node.children("startEvent").findAny().isPresent();
  }

  Collection<Element> nodes() {
    return nodes.values();
  }

  List<Way> after(Place place) {
    return onward.getOrDefault(place, List.of());
  }

  /** Every place that a way leads on from. */
  Map<Place, List<Way>> all() {
    return onward;
  }
}
