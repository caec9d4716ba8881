package io.tact.domain.customer;

import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * Customers as they stand now, who live on in memory alone. They decide by the code by which the
 * real ones decide, from their real histories; what happens to them here happens to nobody. Nobody
 * is locked, nothing is written, and with the caller's transaction all of it is forgotten.
 */
public interface ImaginedCustomers {

  /**
   * The way to them. Commands are taken within a transaction only.
   *
   * @param around what their decisions look at
   * @param told told of each event as it happens, with the customer's id; also of those that do not
   *     last, because the work around them failed
   */
  CommandGateway gateway(Surroundings around, BiConsumer<String, CustomerEvent> told);

  /** Reads the histories of many customers with one statement. */
  void readAhead(Collection<String> customerIds);

  /** Runs the work as a whole: where it throws, they remember nothing of it. */
  <T> T over(Supplier<T> work);
}
