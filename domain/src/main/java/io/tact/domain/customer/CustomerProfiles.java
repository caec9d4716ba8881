package io.tact.domain.customer;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Reads profiles as the current transaction sees them: every write that was answered before is
 * there.
 */
public interface CustomerProfiles {

  /** The profile, or empty for an unknown or erased customer. */
  Optional<CustomerProfile> find(String customerId);

  /**
   * Reads many profiles with one statement and keeps them at hand for the rest of the transaction.
   */
  Map<String, CustomerProfile> readAhead(Collection<String> customerIds);
}
