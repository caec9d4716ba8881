package io.tact.workflows.feel;

/** An expression that cannot be understood, is not allowed, or has no answer. */
public final class FeelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FeelException(String message) {
    super(message);
  }
}
