package io.tact.workflows.deployment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** How customers can go from step to step. Ways are followed without recursion, however long. */
final class Graph {

  private final Map<String, Element> nodes = new LinkedHashMap<>();
  private final Map<String, List<String>> next = new HashMap<>();
  private final Set<String> left = new HashSet<>();

  Graph(Diagram diagram) {
    diagram.nodes().forEach(node -> nodes.put(node.get("id"), node));
    for (Element flow : diagram.flows()) {
      left.add(flow.get("sourceRef"));
      edge(flow.get("sourceRef"), flow.get("targetRef"));
    }
    for (Element node : nodes.values()) {
      if (node.is("boundaryEvent")) {
        edge(Diagram.local(node.get("attachedToRef")), node.get("id"));
      }
      node.children("startEvent").forEach(start -> edge(node.get("id"), start.get("id")));
    }
  }

  private void edge(String from, String to) {
    if (nodes.containsKey(from) && nodes.containsKey(to)) {
      next.computeIfAbsent(from, none -> new ArrayList<>()).add(to);
    }
  }

  Collection<Element> nodes() {
    return nodes.values();
  }

  boolean knows(String id) {
    return nodes.containsKey(id);
  }

  Element node(String id) {
    return nodes.get(id);
  }

  List<Element> after(Element node) {
    return next.getOrDefault(node.get("id"), List.of()).stream().map(nodes::get).toList();
  }

  /** Whether a sequence flow leaves it. */
  boolean isLeft(Element node) {
    return left.contains(node.get("id"));
  }

  Set<String> reachableFrom(Collection<Element> starts) {
    Set<String> seen = new HashSet<>();
    Deque<Element> open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      Element node = open.pop();
      if (seen.add(node.get("id"))) {
        open.addAll(after(node));
      }
    }
    return seen;
  }

  /** The nodes on a way that comes back to itself without a wait, or between two such ways. */
  List<Element> loopsWithout(BiPredicate<Element, Element> wait) {
    Map<String, List<String>> forward = new HashMap<>();
    Map<String, List<String>> back = new HashMap<>();
    Set<String> rest = new HashSet<>(nodes.keySet());
    for (Element from : nodes.values()) {
      for (Element to : after(from)) {
        if (!wait.test(from, to)) {
          forward.computeIfAbsent(from.get("id"), none -> new ArrayList<>()).add(to.get("id"));
          back.computeIfAbsent(to.get("id"), none -> new ArrayList<>()).add(from.get("id"));
        }
      }
    }
    peel(rest, forward, back);
    peel(rest, back, forward);
    return nodes.values().stream().filter(node -> rest.contains(node.get("id"))).toList();
  }

  /** Takes away, again and again, what nothing leads to. */
  private static void peel(
      Set<String> rest, Map<String, List<String>> forward, Map<String, List<String>> back) {
    Map<String, Integer> entries = new HashMap<>();
    Deque<String> free = new ArrayDeque<>();
    for (String id : rest) {
      int count = (int) back.getOrDefault(id, List.of()).stream().filter(rest::contains).count();
      entries.put(id, count);
      if (count == 0) {
        free.add(id);
      }
    }
    while (!free.isEmpty()) {
      String id = free.pop();
      rest.remove(id);
      for (String to : forward.getOrDefault(id, List.of())) {
        if (rest.contains(to) && entries.merge(to, -1, Integer::sum) == 0) {
          free.add(to);
        }
      }
    }
  }
}
