package io.tact.api.bulk;

/** What became of a line. */
public sealed interface Outcome {

  /** It changed something. */
  record Accepted() implements Outcome {}

  /** It says what is known already. */
  record Unchanged() implements Outcome {}

  /** It was refused. */
  record Rejected(String code, String message) implements Outcome {}
}
