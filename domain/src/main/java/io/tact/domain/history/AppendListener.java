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
}
