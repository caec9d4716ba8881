package io.tact.domain.customer;

import java.util.Collection;
import java.util.function.Supplier;

/**
 * One transaction over some customers. It locks them in a fixed order (so that caps hold exactly
 * whatever runs at the same time, and two transactions never wait for each other in a circle),
 * reads their histories, keys and profiles ahead with a few statements, and appends all events
 * together at the end. Joins a running transaction.
 *
 * <p>A transaction is all or nothing: where the work throws, nothing of it remains.
 */
public interface CustomerTransaction {

  /**
   * Runs the work; customers that it sends commands to and that are not named are locked when they
   * are met.
   */
  <T> T over(Collection<String> customerIds, Supplier<T> work);
}
