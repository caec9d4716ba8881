package io.tact.workflows.engine;

import io.tact.domain.customer.CustomerCommand.AdvanceJourney;
import io.tact.domain.customer.CustomerCommand.EnterJourney;
import io.tact.domain.customer.JourneyProgress.Ending;
import io.tact.domain.history.Actor;
import io.tact.workflows.journey.JourneyInstance;
import io.tact.workflows.journey.JourneyVersions;
import io.tact.workflows.journey.JourneyVersions.JourneyVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Notes what happens to journeys during a command to the engine, and tells each customer once at
 * its end: one event for an instance and transaction, whatever it passed.
 */
final class ProgressRecorder {

  private final CommandGateway commands;
  private final JourneyVersions versions;
  private final ThreadLocal<Map<String, Moves>> notes = new ThreadLocal<>();

  ProgressRecorder(CommandGateway commands, JourneyVersions versions) {
    this.commands = commands;
    this.versions = versions;
  }

  /** Runs a command to the engine; the outermost one tells what was noted before it ends. */
  <T> T during(Supplier<T> command) {
    if (notes.get() != null) {
      return command.get();
    }
    notes.set(new LinkedHashMap<>());
    try {
      T result = command.get();
      tell();
      return result;
    } finally {
      notes.remove();
    }
  }

  /** Tells what was noted so far. */
  void tell() {
    Map<String, Moves> noted = notes.get();
    while (!noted.isEmpty()) {
      Moves moves = noted.remove(noted.keySet().iterator().next());
      tell(moves);
    }
  }

  /** The elements that an instance has entered in the running command, the latest last. */
  List<String> way(String instanceId) {
    return Optional.ofNullable(notes.get().get(instanceId)).map(Moves::way).orElse(List.of());
  }

  private void tell(Moves moves) {
    JourneyInstance instance = moves.instance();
    if (moves.isNothing()) {
      return;
    }
    Actor.as(
        "journey:" + instance.journey() + "/" + instance.version(),
        instance.rootInstanceId(),
        () -> commands.sendAndWait(new AdvanceJourney(instance.customerId(), moves.progress())));
  }

  /** Asks the customer whether they enter a journey; a refusal is in their history. */
  boolean mayEnter(JourneyVersion journey, String customerId, Optional<String> launchId) {
    return Actor.as(
        "journey:" + journey.journey() + "/" + journey.version(),
        () ->
            commands.<Boolean>sendAndWait(
                new EnterJourney(customerId, journey.journey(), journey.version(), launchId)));
  }

  /** An element failed for good and waits for a person. */
  void failed(ExecutionEntity execution, String elementId) {
    moves(execution).failed(elementId);
  }

  /** An element that had failed is taken up again, or is left for good. */
  void recovered(ExecutionEntity execution, String elementId) {
    moves(execution).recovered(elementId);
  }

  ExecutionListener journeyBegins() {
    return execution -> moves((ExecutionEntity) execution).begin();
  }

  ExecutionListener journeyEnds() {
    return execution -> {
      ExecutionEntity instance = (ExecutionEntity) execution;
      moves(instance).end(instance.isCanceled() ? Ending.STOPPED : Ending.COMPLETED);
    };
  }

  ExecutionListener elementEntered() {
    return execution -> moves((ExecutionEntity) execution).enter(execution.getCurrentActivityId());
  }

  ExecutionListener elementLeft() {
    return execution -> moves((ExecutionEntity) execution).leave(execution.getCurrentActivityId());
  }

  private Moves moves(ExecutionEntity execution) {
    return Optional.ofNullable(notes.get())
        .orElseThrow(() -> new IllegalStateException("the engine moves outside a command"))
        .computeIfAbsent(
            execution.getProcessInstanceId(),
            id -> new Moves(JourneyInstance.of(execution, versions)));
  }
}
