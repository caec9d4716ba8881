package io.tact.domain.policy;

/**
 * What is wrong with one field of a policy.
 *
 * @param field the path to it, such as {@code rules[2].window}
 * @param code a stable code
 * @param message what is expected
 */
public record PolicyViolation(String field, Code code, String message) {

  /** Stable codes of violations. */
  public enum Code {
    REQUIRED,
    UNKNOWN_FIELD,
    UNKNOWN_TYPE,
    UNKNOWN_ZONE,
    WRONG_TYPE,
    MALFORMED,
    OUT_OF_RANGE,
    TOO_LONG,
    EMPTY,
    DUPLICATE,
    NOT_ALLOWED
  }
}
