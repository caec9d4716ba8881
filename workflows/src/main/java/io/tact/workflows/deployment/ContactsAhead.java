package io.tact.workflows.deployment;

import io.tact.domain.policy.Span;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The contacts that a customer may expect on the way from a step of a journey on.
 *
 * <p>Where ways part, each is taken as often as customers took it so far, or equally often where
 * nobody has been there. An event that was never seen to come is not expected; a wait until a date
 * or a computed time ends the view, as do journeys that are called. What is inside a sub-process
 * and what follows it are taken to begin together.
 */
public final class ContactsAhead {

  /** Ways that so few take are not followed. */
  private static final double LEAST = 0.001;

  private static final int MOST_STEPS = 10_000;

  private final Graph graph;
  private final Map<String, Long> entered;
  private final Duration within;
  private final List<Ahead> found = new ArrayList<>();
  private final Deque<Place> open = new ArrayDeque<>();

  /**
   * A contact that is expected.
   *
   * @param after how long after the step was left
   * @param channel its channel; {@code ?} where an expression tells
   * @param expected how many of these there are for one customer on average
   */
  public record Ahead(Duration after, String channel, double expected) {}

  private record Place(Element node, Duration after, double weight, boolean happened) {}

  private ContactsAhead(Graph graph, Map<String, Long> entered, Duration within) {
    this.graph = graph;
    this.entered = entered;
    this.within = within;
  }

  /**
   * Looks ahead.
   *
   * @param bpmn the diagram
   * @param elementId the step that is left
   * @param entered how often each element was entered so far
   * @param within how far to look
   */
  public static List<Ahead> of(
      byte[] bpmn, String elementId, Map<String, Long> entered, Duration within) {
    Graph graph = new Graph(DiagramReader.read(bpmn));
    ContactsAhead ahead = new ContactsAhead(graph, entered, within);
    if (graph.knows(elementId)) {
      ahead.leave(new Place(graph.node(elementId), Duration.ZERO, 1, true));
      ahead.walk();
    }
    return ahead.found;
  }

  /**
   * Looks ahead for a customer whom a launch lets in: from the plain start, or the first where
   * there is none.
   *
   * @param bpmn the diagram
   * @param entered how often each element was entered so far
   * @param within how far to look
   */
  public static List<Ahead> ofLaunch(byte[] bpmn, Map<String, Long> entered, Duration within) {
    return DiagramReader.read(bpmn)
        .process()
        .children("startEvent")
        .min(Comparator.comparing(start -> EventKind.of(start) != EventKind.NONE))
        .map(start -> of(bpmn, start.get("id"), entered, within))
        .orElse(List.of());
  }

  private void walk() {
    for (int steps = 0; steps < MOST_STEPS && !open.isEmpty(); steps++) {
      arrive(open.pop());
    }
  }

  private void arrive(Place place) {
    if (place.weight() < LEAST || place.after().compareTo(within) > 0) {
      return;
    }
    Element node = place.node();
    if (SendSteps.isOne(node)) {
      found.add(new Ahead(place.after(), channel(node), place.weight()));
    }
    Optional<Element> timer = node.child("timerEventDefinition");
    if (timer.isPresent()) {
      duration(timer.get())
          .ifPresent(
              wait -> leave(new Place(node, place.after().plus(wait), place.weight(), true)));
    } else if (waitsForEvent(node) && !place.happened()) {
      leave(new Place(node, place.after(), place.weight() * seenToPass(node), true));
    } else {
      leave(place);
    }
  }

  private void leave(Place place) {
    Element node = place.node();
    List<Element> ways = ways(node);
    boolean chooses =
        node.is("exclusiveGateway") || node.is("inclusiveGateway") || node.is("eventBasedGateway");
    long seen = ways.stream().mapToLong(this::entered).sum();
    for (Element way : ways) {
      double share = 1;
      if (chooses) {
        share = seen == 0 ? 1.0 / ways.size() : (double) entered(way) / seen;
      }
      boolean happens = node.is("eventBasedGateway");
      open.add(new Place(way, place.after(), place.weight() * share / joining(way), happens));
    }
  }

  private List<Element> ways(Element node) {
    return graph.after(node).stream().filter(way -> !way.is("boundaryEvent")).toList();
  }

  /** Tokens that come together go on as one. */
  private int joining(Element node) {
    return node.is("parallelGateway")
        ? (int)
            Math.max(
                1, graph.nodes().stream().filter(before -> ways(before).contains(node)).count())
        : 1;
  }

  private double seenToPass(Element node) {
    long passed = ways(node).stream().mapToLong(this::entered).max().orElse(0);
    return entered(node) == 0 ? 0 : Math.min(1, (double) passed / entered(node));
  }

  private long entered(Element node) {
    return entered.getOrDefault(node.get("id"), 0L);
  }

  private static boolean waitsForEvent(Element node) {
    return node.is("receiveTask")
        || (node.is("intermediateCatchEvent") && EventKind.of(node) == EventKind.MESSAGE);
  }

  private static Optional<Duration> duration(Element timer) {
    return timer.child("timeDuration").flatMap(text -> Span.parse(text.text())).map(Span::length);
  }

  private static String channel(Element node) {
    String channel = SendSteps.inputs(node).getOrDefault("channel", "=");
    return channel.startsWith("=") ? "?" : channel;
  }
}
