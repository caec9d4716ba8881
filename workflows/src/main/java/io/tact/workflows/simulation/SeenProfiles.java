package io.tact.workflows.simulation;

import io.tact.domain.customer.CustomerProfile;
import io.tact.domain.customer.CustomerProfiles;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The customers' profiles as the thread's {@link Course} lets expressions see them. */
final class SeenProfiles implements CustomerProfiles {

  private final CustomerProfiles real;

  SeenProfiles(CustomerProfiles real) {
    this.real = real;
  }

  @Override
  public Optional<CustomerProfile> find(String customerId) {
    return real.find(customerId).map(Course.current()::seen);
  }

  @Override
  public Map<String, CustomerProfile> readAhead(Collection<String> customerIds) {
    Map<String, CustomerProfile> seen = new HashMap<>(real.readAhead(customerIds));
    seen.replaceAll((id, profile) -> Course.current().seen(profile));
    return seen;
  }
}
