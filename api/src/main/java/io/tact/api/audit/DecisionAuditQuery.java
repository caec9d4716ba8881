package io.tact.api.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tact.api.body.Fields;
import io.tact.api.body.Value;
import java.util.Optional;

/**
 * Whose decisions are made again.
 *
 * @param customerId a customer's; where nobody is named, those of some drawn at random
 * @param customers how many are drawn at most
 */
record DecisionAuditQuery(
    Optional<String> customerId,
    @Schema(minimum = "1", maximum = "10000", defaultValue = "100") int customers) {

  private static final int DEFAULT_CUSTOMERS = 100;
  private static final int MOST_CUSTOMERS = 10_000;

  static DecisionAuditQuery from(Fields fields) {
    return new DecisionAuditQuery(
        fields.may("customerId", Value::customerId),
        fields.may("customers", Value.digits(1, MOST_CUSTOMERS)).orElse(DEFAULT_CUSTOMERS));
  }
}
