package io.tact.workflows.deployment;

import java.util.List;

/** A diagram with something executable that is not Tact's own: 422. */
public final class UnsafeBpmn extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What makes an element unsafe. */
  public enum Code {
    SCRIPT,
    CLASS,
    EXPRESSION,
    DELEGATE,
    LISTENER,
    CONNECTOR,
    EXTERNAL_TASK,
    /** Another vendor's way to execute something. */
    FOREIGN_IMPLEMENTATION,
    /** Something of the engine's that journeys have no use for. */
    NOT_ALLOWED
  }

  /**
   * One reason.
   *
   * @param elementId the element, or the nearest one around it that has an id
   * @param message what was found and what to do about it
   */
  public record Violation(String elementId, Code code, String message) {}

  private final transient List<Violation> violations;

  UnsafeBpmn(List<Violation> violations) {
    super(
        violations.stream().map(Violation::elementId).distinct().count()
            + " elements would execute what is not Tact's own");
    this.violations = List.copyOf(violations);
  }

  public List<Violation> violations() {
    return violations;
  }
}
