package io.tact.domain.customer;

import java.util.Collection;
import java.util.Set;

/** The types of events that channels have told of so far. */
@FunctionalInterface
public interface HeardEvents {

  /**
   * Those of the types that no channel ever told of. None while no channel has told of anything at
   * all: of a bank that is being set up nothing can be said yet.
   */
  Set<String> unheard(Collection<String> types);
}
