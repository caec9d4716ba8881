package io.tact.domain.journey;

/**
 * Something about a diagram that its author should know.
 *
 * @param elementId the element it is about; the process id where it is about the whole
 * @param severity an ERROR keeps the journey from being submitted
 * @param rule a stable name, kebab-case
 * @param message what is wrong and how to mend it
 */
public record Finding(String elementId, Severity severity, String rule, String message) {

  /** How much a finding weighs. */
  public enum Severity {
    ERROR,
    WARNING
  }
}
