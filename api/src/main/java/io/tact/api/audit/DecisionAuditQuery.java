package io.tact.api.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tact.api.body.Fields;
import io.tact.api.body.Value;
import java.time.Instant;
import java.util.Optional;

/**
 * Whose decisions are made again.
 *
 * @param customerId a customer's
 * @param contactId those of the customer whose contact it is
 * @param from where nobody is named, those of some customers drawn at random, with contacts asked
 *     for at this instant or later
 * @param to and before this instant
 * @param customers how many are drawn at most
 */
record DecisionAuditQuery(
    Optional<String> customerId,
    Optional<String> contactId,
    Optional<Instant> from,
    Optional<Instant> to,
    @Schema(minimum = "1", maximum = "10000", defaultValue = "100") int customers) {

  private static final int DEFAULT_CUSTOMERS = 100;
  private static final int MOST_CUSTOMERS = 10_000;

  static DecisionAuditQuery from(Fields fields) {
    return new DecisionAuditQuery(
        fields.may("customerId", Value::customerId),
        fields.may("contactId", Value::id),
        fields.may("from", Value::instant),
        fields.may("to", Value::instant),
        fields.may("customers", Value.digits(1, MOST_CUSTOMERS)).orElse(DEFAULT_CUSTOMERS));
  }
}
