package io.tact.workflows.deployment;

import io.tact.workflows.deployment.UnsafeBpmn.Code;
import io.tact.workflows.deployment.UnsafeBpmn.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets a diagram through only if nothing in it would execute what is not Tact's own. What is
 * allowed is listed; what is not on the list is refused, because the engine would run Java, scripts
 * and expressions of whoever drew the diagram.
 */
final class Gate {

  /** Enough to mend a diagram by; the rest of a long list would only be noise. */
  private static final int MOST_VIOLATIONS = 100;

  private final List<Violation> violations = new ArrayList<>();

  private Gate() {}

  /**
   * @throws UnsafeBpmn with a violation for each unsafe element
   */
  static void pass(Diagram diagram) {
    Gate gate = new Gate();
    gate.walk(diagram.root(), false);
    if (!gate.violations.isEmpty()) {
      throw new UnsafeBpmn(gate.violations);
    }
  }

  private void walk(Element element, boolean extension) {
    if (violations.size() >= MOST_VIOLATIONS || Names.drawing(element)) {
      return;
    }
    SafeElements.objection(element, extension).ifPresent(one -> add(element, one));
    SafeAttributes.objections(element).forEach(one -> add(element, one));
    SafeText.objection(element).ifPresent(one -> add(element, one));
    boolean inside = extension || element.is("extensionElements");
    element.children().forEach(child -> walk(child, inside));
  }

  private void add(Element element, Objection objection) {
    Violation violation = new Violation(element.nearestId(), objection.code(), objection.message());
    if (!violations.contains(violation)) {
      violations.add(violation);
    }
  }

  /** Why something is unsafe. */
  record Objection(Code code, String message) {

    static Optional<Objection> of(Code code, String message) {
      return Optional.of(new Objection(code, message));
    }
  }
}
