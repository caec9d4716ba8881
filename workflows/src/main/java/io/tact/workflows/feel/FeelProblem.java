package io.tact.workflows.feel;

import java.util.Optional;

/**
 * What stands against an expression.
 *
 * @param kind for whoever words it in a language
 * @param function the name of the function that is not available
 * @param message the same in English
 */
public record FeelProblem(Kind kind, Optional<String> function, String message) {

  /** The ways in which an expression can be wrong. */
  public enum Kind {
    EMPTY,
    /** Too long, or its brackets are nested too deep. */
    TOO_LONG,
    TOO_MANY_OPERATORS,
    NOT_FEEL,
    UNKNOWN_FUNCTION,
    /** A list is filtered by anything but a position. */
    LIST_FILTER,
    /** Loops, quantifiers, ranges and functions of one's own. */
    LOOP,
    /** It is well-formed and has no answer on the data at hand. */
    FAILED
  }

  static FeelProblem of(Kind kind, String message) {
    return new FeelProblem(kind, Optional.empty(), message);
  }
}
