package io.tact.workflows.engine;

import io.tact.domain.customer.JourneyProgress;
import io.tact.domain.customer.JourneyProgress.Ending;
import io.tact.workflows.journey.JourneyInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What happened to one running journey so far in this transaction. */
final class Moves {

  private final JourneyInstance instance;
  private final List<String> passed = new ArrayList<>();
  private final List<String> arrived = new ArrayList<>();
  private final List<String> departed = new ArrayList<>();
  private final List<String> recovered = new ArrayList<>();
  private boolean begun;
  private Optional<String> failed = Optional.empty();
  private Optional<Ending> ended = Optional.empty();

  Moves(JourneyInstance instance) {
    this.instance = instance;
  }

  JourneyInstance instance() {
    return instance;
  }

  void begin() {
    begun = true;
  }

  void enter(String elementId) {
    if (isDrawn(elementId)) {
      arrived.add(elementId);
    }
  }

  void leave(String elementId) {
    if (isDrawn(elementId)) {
      (arrived.remove(elementId) ? passed : departed).add(elementId);
    }
  }

  /** The elements that were entered: first those that were left again. */
  List<String> way() {
    return Stream.concat(passed.stream(), arrived.stream()).toList();
  }

  void end(Ending ending) {
    ended = Optional.of(ending);
  }

  void failed(String elementId) {
    failed = Optional.of(elementId);
  }

  void recovered(String elementId) {
    recovered.add(elementId);
  }

  /** The engine has scopes of its own, which no author drew. */
  private static boolean isDrawn(String elementId) {
    return elementId != null && elementId.indexOf('#') < 0;
  }

  boolean isNothing() {
    return !begun
        && passed.isEmpty()
        && arrived.isEmpty()
        && departed.isEmpty()
        && failed.isEmpty()
        && recovered.isEmpty()
        && ended.isEmpty();
  }

  JourneyProgress progress() {
    return new JourneyProgress(
        instance.journey(),
        instance.version(),
        instance.instanceId(),
        // A launch counts its own journeys, not those that they call.
        instance.launchId().filter(launch -> !instance.called()),
        begun,
        List.copyOf(passed),
        List.copyOf(arrived),
        List.copyOf(departed),
        failed,
        failed.map(element -> "STEP_FAILED"),
        List.copyOf(recovered),
        ended);
  }
}
