package io.tact.domain.journey;

import java.util.Map;

/**
 * Something about a diagram that its author should know.
 *
 * @param elementId the element it is about; the process id where it is about the whole
 * @param severity an ERROR keeps the journey from being submitted
 * @param rule a stable name, kebab-case
 * @param message what is wrong and how to mend it, in English
 * @param values what fills the words that pages have for the rule, such as the name of an input;
 *     not there in findings of before they were kept
 */
public record Finding(
    String elementId, Severity severity, String rule, String message, Map<String, String> values) {

  public Finding {
    values = Map.copyOf(values);
  }

  /** How much a finding weighs. */
  public enum Severity {
    ERROR,
    WARNING
  }
}
