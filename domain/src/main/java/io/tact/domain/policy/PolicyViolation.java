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
    NOT_ALLOWED,
    /** The rule lets every contact pass, whatever happens. */
    NEVER_OBJECTS,
    /** The rule, alone or with the others that are named, lets no contact pass, ever. */
    ALWAYS_OBJECTS,
    /** The rule says another thing than one that is always asked beside it. */
    CONTRADICTION
  }
}
