package io.tact.api.customer;

import io.tact.api.problem.ProblemException;
import io.tact.api.security.Caller;
import io.tact.projections.customer.CustomerRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is on file about a customer. */
@Component
public class CustomerFile {

  private final CustomerRows profiles;
  private final ConsentsOnFile consents;

  CustomerFile(CustomerRows profiles, ConsentsOnFile consents) {
    this.profiles = profiles;
    this.consents = consents;
  }

  /**
   * The customer as the caller may see them.
   *
   * @throws ProblemException 404 where there never was one
   */
  CustomerView show(String customerId, Caller caller) {
    return profiles
        .find(customerId)
        .map(
            profile ->
                CustomerView.of(profile, consents.of(List.of(customerId)).of(customerId), caller))
        .orElseGet(() -> erased(customerId));
  }

  /**
   * Makes sure that there is or was such a customer.
   *
   * @throws ProblemException 404 where there never was one
   */
  public void require(String customerId) {
    if (profiles.find(customerId).isEmpty()) {
      erased(customerId);
    }
  }

  private CustomerView erased(String customerId) {
    if (profiles.isErased(customerId)) {
      return CustomerView.erased(customerId);
    }
    throw ProblemException.unknown("CUSTOMER_UNKNOWN", "There is no such customer");
  }
}
