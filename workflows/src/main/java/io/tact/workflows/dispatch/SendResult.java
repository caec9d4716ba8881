package io.tact.workflows.dispatch;

/** What a channel answers to a message. The reasons hold no personal data. */
public sealed interface SendResult {

  /** The channel has taken the message. */
  record Sent() implements SendResult {}

  /** The channel will take it another time. */
  record TryLater(String reason) implements SendResult {}

  /** The channel will never take it; the contact gives its place back. */
  record Rejected(String reason) implements SendResult {}
}
