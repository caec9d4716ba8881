package io.tact.workflows.deployment;

import io.tact.domain.journey.Finding;
import io.tact.domain.journey.Finding.Severity;
import java.util.stream.Stream;

/** Something that is asked of every diagram. */
@FunctionalInterface
interface DiagramRule {

  /** What the author should know. */
  Stream<Finding> findings(Diagram diagram);

  /** Keeps the journey from being submitted. */
  static Finding error(Element element, String rule, String message) {
    return new Finding(element.nearestId(), Severity.ERROR, rule, message);
  }

  /** May stay as it is. */
  static Finding warning(Element element, String rule, String message) {
    return new Finding(element.nearestId(), Severity.WARNING, rule, message);
  }
}
