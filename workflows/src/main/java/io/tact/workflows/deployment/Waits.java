package io.tact.workflows.deployment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which steps hold every customer up, each time they come: those that wait, and sub-processes where
 * every way from their start to an end of theirs has such a step. A sub-process ends when all that
 * runs in it has ended, so of branches that run side by side one that waits is enough.
 *
 * <p>A wait until a fixed date is none, since nobody waits once it is past. One that is computed
 * counts, since it may lie ahead each time, and what is found here keeps a journey from being used.
 */
final class Waits {

  private static final Set<String> WAITING =
      Set.of("intermediateCatchEvent", "receiveTask", "userTask");

  private final Graph graph;

  Waits(Graph graph) {
    this.graph = graph;
  }

  /** Whether there is a wait between arriving at a step and going on to the one after it. */
  boolean between(Element node, Element next) {
    return next.is("boundaryEvent") ? !endsOnFixedDate(next) : isOne(node);
  }

  private boolean isOne(Element node) {
    return WAITING.contains(node.name()) && !endsOnFixedDate(node)
        || node.is("subProcess") && !isBypassed(node);
  }

  private static boolean endsOnFixedDate(Element event) {
    return event
        .child("timerEventDefinition")
        .flatMap(timer -> timer.child("timeDate"))
        .filter(date -> !date.text().startsWith("="))
        .isPresent();
  }

  /** Whether a customer can come through it without a wait; it is asked from its ends backwards. */
  private boolean isBypassed(Element subProcess) {
    Map<Element, List<Element>> before = new HashMap<>();
    Map<Element, Integer> open = new HashMap<>();
    Deque<Element> passed = new ArrayDeque<>();
    for (Element node : subProcess.children().stream().filter(Element::isNode).toList()) {
      List<Element> next = next(node);
      if (isOne(node)) {
        continue;
      }
      next.forEach(one -> before.computeIfAbsent(one, none -> new ArrayList<>()).add(node));
      open.put(node, forks(node) ? next.size() : Math.min(1, next.size()));
      if (next.isEmpty()) {
        passed.add(node);
      }
    }
    Set<Element> seen = new HashSet<>(passed);
    while (!passed.isEmpty()) {
      for (Element node : before.getOrDefault(passed.pop(), List.of())) {
        if (open.merge(node, -1, Integer::sum) <= 0 && seen.add(node)) {
          passed.add(node);
        }
      }
    }
    return subProcess.children("startEvent").anyMatch(seen::contains);
  }

  /** Where its sequence flows lead. */
  private List<Element> next(Element node) {
    return graph.after(node).stream()
        .filter(one -> one.parent().equals(node.parent()) && !one.is("boundaryEvent"))
        .toList();
  }

  private static boolean forks(Element node) {
    return node.is("parallelGateway") || !node.name().endsWith("Gateway");
  }
}
