package io.tact.workflows.dispatch;

import java.util.List;
import java.util.Optional;

/** What the outbox channel has sent, for a person to read. */
public final class Outbox {

  /**
   * A page of messages in the order sent.
   *
   * @param next where the following page begins; empty at the end
   */
  public record Page(List<SentMessage> items, Optional<String> next) {}

  /**
   * The messages after a page's {@code next}.
   *
   * @throws IllegalArgumentException if {@code after} is none
   */
  public Page list(Optional<String> after, int limit) {
    throw new UnsupportedOperationException();
  }
}
