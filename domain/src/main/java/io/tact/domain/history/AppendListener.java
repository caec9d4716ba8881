package io.tact.domain.history;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;

/**
 * Told of events in the transaction that appends them, in order, so that what it writes stands or
 * falls with them. It is called once for all events of a transaction where they come in bulk, and
 * must not send commands.
 */
public interface AppendListener {

  void appended(List<? extends EventMessage<?>> events);

  /**
   * Told of events as they are decided, before anything is stored; the transaction may still fail.
   * For who goes on with them in the same transaction: it is called as often as something happens,
   * on the thread of the transaction.
   */
  default void staged(List<? extends EventMessage<?>> events) {}
}
