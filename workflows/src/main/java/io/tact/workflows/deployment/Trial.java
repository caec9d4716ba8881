package io.tact.workflows.deployment;

import io.tact.domain.journey.Finding;
import java.util.List;

/**
 * A diagram that is to be tried before anybody else sees it. It has passed the gate.
 *
 * @param key the journey that it names
 * @param errors findings that keep it from running; the diagram is ready where there are none
 * @param startEvents the event types that start it
 * @param startsByItself whether it has a start that no event is needed for
 * @param executable the diagram as the engine is to have it; empty where there are errors
 */
public record Trial(
    String key,
    List<Finding> errors,
    List<String> startEvents,
    boolean startsByItself,
    byte[] executable) {

  static Trial of(Diagram diagram, List<Finding> findings, byte[] bpmn) {
    List<Finding> errors =
        findings.stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).toList();
    boolean startsByItself =
        diagram
            .process()
            .children("startEvent")
            .anyMatch(start -> EventKind.of(start) != EventKind.MESSAGE);
    return new Trial(
        diagram.key(),
        errors,
        diagram.starts(),
        startsByItself,
        errors.isEmpty() ? Executable.of(bpmn) : new byte[0]);
  }
}
