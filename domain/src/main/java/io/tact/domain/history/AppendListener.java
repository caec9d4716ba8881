package io.tact.domain.history;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;

/**
 * Told of events in the transaction that appends them, in order, so that what it writes stands or
 * falls with them.
 */
public interface AppendListener {

  /**
   * What a transaction has decided is about to be appended. For who goes on with it in the same
   * transaction: it may send commands; their events are appended together with these, after it was
   * told of them too.
   */
  default void appending(List<? extends EventMessage<?>> events) {}

  /**
   * The events are appended; called once for all events of a transaction where they come in bulk.
   * It must not send commands.
   */
  void appended(List<? extends EventMessage<?>> events);
}
