package io.tact.workflows.deployment;

import io.tact.domain.policy.ContactPolicy;
import io.tact.domain.policy.FrequencyCap;
import io.tact.domain.policy.Span;
import io.tact.domain.policy.Window;
import io.tact.workflows.deployment.Ways.Place;
import io.tact.workflows.deployment.Ways.Way;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Follows the ways of a diagram for one cap, the quickest first. What matters of a way is where it
 * has come to, how many contacts it has made since the first that still counts, and how long that
 * took; of ways with equally many contacts at one place only the quickest is followed. So the work
 * grows with places and contacts allowed, never with the number of ways.
 *
 * <p>Timers take what they say. An event may come at once, and a message takes no time. A wait
 * until a date or a computed time ends the view.
 */
final class CapWalk {

  /** Contacts past those allowed that are still counted. */
  private static final int MORE = 10;

  private static final int MOST_STEPS = 200_000;

  private final Ways ways;
  private final Refused refused;
  private final Map<Element, PlannedContact> contacts;
  private final ContactPolicy policy;
  private final FrequencyCap cap;
  private final Optional<Duration> window;
  private final Map<Element, Integer> reached = new LinkedHashMap<>();
  private final Set<Seen> seen = new HashSet<>();
  private final PriorityQueue<State> open =
      new PriorityQueue<>(Comparator.comparing(State::elapsed));

  /**
   * A contact that is one too many.
   *
   * @param contacts how many there are on one way within the window, this one included
   * @param allowed how many there may be
   */
  record Surplus(FrequencyCap cap, Element contact, int contacts, int allowed) {

    /** Whether there are more than are counted, as in a circle. */
    boolean endless() {
      return contacts > cap.max() + MORE;
    }
  }

  /**
   * A way, as it leaves a place.
   *
   * @param made the contacts on it that count
   * @param latest whether the latest contact on it is one of them
   * @param elapsed since the first of them
   */
  private record State(Place place, int made, boolean latest, Duration elapsed) {
    Seen seen() {
      return new Seen(place, made, latest);
    }
  }

  private record Seen(Place place, int made, boolean latest) {}

  CapWalk(
      Ways ways,
      Refused refused,
      Map<Element, PlannedContact> contacts,
      ContactPolicy policy,
      FrequencyCap cap) {
    this.ways = ways;
    this.refused = refused;
    this.contacts = contacts;
    this.policy = policy;
    this.cap = cap;
    this.window = length(cap.window());
  }

  /** Days and weeks of the calendar hold what is made within their length, if it begins early. */
  private static Optional<Duration> length(Window window) {
    if (window instanceof Window.Rolling rolling) {
      return Optional.of(rolling.length().length());
    }
    if (window instanceof Window.Calendar calendar) {
      return Optional.of(
          switch (calendar) {
            case CALENDAR_DAY -> Duration.ofDays(1);
            case CALENDAR_WEEK -> Duration.ofDays(7);
            case CALENDAR_MONTH -> Duration.ofDays(31);
          });
    }
    return Optional.empty();
  }

  List<Surplus> surplus() {
    contacts.keySet().stream()
        .filter(this::counts)
        .forEach(node -> open.add(new State(new Place(node, false), 1, true, Duration.ZERO)));
    for (int steps = 0; steps < MOST_STEPS && !open.isEmpty(); steps++) {
      State state = open.poll();
      if (seen.add(state.seen())) {
        ways.after(state.place()).forEach(way -> follow(state, way));
      }
    }
    return reached.entrySet().stream()
        .map(found -> new Surplus(cap, found.getKey(), found.getValue(), allowed(found.getKey())))
        .toList();
  }

  private void follow(State state, Way way) {
    boolean undone = state.latest() && way.flow().filter(refused::isOne).isPresent();
    int made = undone ? state.made() - 1 : state.made();
    if (made > 0) {
      arrive(way.to(), made, state.latest() && !undone, state.elapsed());
    }
  }

  private void arrive(Place place, int made, boolean latest, Duration elapsed) {
    Element node = place.node();
    if (contacts.containsKey(node) || SendSteps.isOne(node)) {
      send(place, made, elapsed);
    } else {
      Optional<Element> timer =
          place.leaving() ? Optional.empty() : node.child("timerEventDefinition");
      if (timer.isEmpty() || window.isEmpty()) {
        leave(place, made, latest, elapsed);
      } else {
        wait(timer.get()).ifPresent(wait -> leave(place, made, latest, elapsed.plus(wait)));
      }
    }
  }

  private void send(Place place, int made, Duration elapsed) {
    Element node = place.node();
    boolean counts = counts(node);
    int with = counts ? made + 1 : made;
    if (objects(node, made)) {
      reached.merge(node, made + 1, Math::max);
    }
    leave(place, Math.min(with, cap.max() + MORE), counts, elapsed);
  }

  private void leave(Place place, int made, boolean latest, Duration elapsed) {
    if (window.isEmpty() || elapsed.compareTo(window.get()) < 0) {
      open.add(new State(place, made, latest, elapsed));
    }
  }

  private static Optional<Duration> wait(Element timer) {
    return timer.child("timeDuration").flatMap(text -> Span.parse(text.text())).map(Span::length);
  }

  private boolean counts(Element node) {
    PlannedContact contact = contacts.get(node);
    return contact != null && cap.scope().holds(contact.kind()) && policy.counts(contact.kind());
  }

  private boolean objects(Element node, int before) {
    PlannedContact contact = contacts.get(node);
    return contact != null
        && before >= allowed(node)
        && policy.applicableTo(contact.kind()).contains(cap);
  }

  private int allowed(Element node) {
    return cap.limit(contacts.get(node).priority());
  }
}
