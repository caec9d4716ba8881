package io.tact.api.customer;

import io.tact.api.problem.ProblemException;
import io.tact.api.security.Caller;
import io.tact.domain.customer.CustomerProfiles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is on file about a customer. */
@Component
class CustomerFile {

  private static final String WAS_ERASED =
      "SELECT EXISTS (SELECT 1 FROM event WHERE aggregate_id = ? AND type = 'CustomerErased')";

  private final CustomerProfiles profiles;
  private final ConsentsOnFile consents;
  private final JdbcTemplate jdbc;

  CustomerFile(CustomerProfiles profiles, ConsentsOnFile consents, JdbcTemplate jdbc) {
    this.profiles = profiles;
    this.consents = consents;
    this.jdbc = jdbc;
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
                CustomerView.of(
                    profile, consents.of(java.util.List.of(customerId)).of(customerId), caller))
        .orElseGet(() -> erased(customerId));
  }

  /** Makes sure that there is or was such a customer. */
  void require(String customerId) {
    if (profiles.find(customerId).isEmpty()) {
      erased(customerId);
    }
  }

  private CustomerView erased(String customerId) {
    if (Boolean.TRUE.equals(jdbc.queryForObject(WAS_ERASED, Boolean.class, customerId))) {
      return CustomerView.erased(customerId);
    }
    throw ProblemException.unknown("CUSTOMER_UNKNOWN", "There is no such customer");
  }
}
