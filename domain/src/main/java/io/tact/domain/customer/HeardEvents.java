package io.tact.domain.customer;

import java.util.Collection;
import java.util.Set;

/** The types of events that the bank has heard of: by its channels, or by published journeys. */
@FunctionalInterface
public interface HeardEvents {

  /**
   * Those of the types that no channel ever told of and no published journey listens to. None while
   * there is no other type either: of a bank that is being set up nothing can be said yet.
   */
  Set<String> unheard(Collection<String> types);
}
