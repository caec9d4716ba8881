package io.tact.workflows.feel;

/** An expression that cannot be understood, is not allowed, or has no answer. */
public final class FeelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient FeelProblem problem;

  FeelException(FeelProblem problem) {
    super(problem.message());
    this.problem = problem;
  }

  FeelException(FeelProblem.Kind kind, String message) {
    this(FeelProblem.of(kind, message));
  }

  public FeelProblem problem() {
    return problem;
  }
}
