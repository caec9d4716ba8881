package io.tact.workflows.dispatch;

import java.util.List;
import java.util.Optional;

/** Work that was given up: to be looked at and tried again by a person. */
public final class DeadLetters {

  /**
   * A page of dead letters in a stable order.
   *
   * @param next where the following page begins; empty at the end
   */
  public record Page(List<DeadLetter> items, Optional<String> next) {}

  /**
   * The dead letters after a page's {@code next}.
   *
   * @throws IllegalArgumentException if {@code after} is none
   */
  public Page list(Optional<String> after, int limit) {
    throw new UnsupportedOperationException();
  }

  /** Tries it again; answers whether there is such a dead letter. */
  public boolean replay(String id) {
    throw new UnsupportedOperationException();
  }
}
