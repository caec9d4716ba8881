package io.tact.api.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tact.api.body.Fields;
import io.tact.api.body.Value;
import io.tact.api.list.Slice;
import io.tact.projections.audit.AuditQuery;
import java.time.Instant;
import java.util.Optional;

/**
 * Which events are wanted.
 *
 * @param customerId those of a customer, and what channels told of the customer
 * @param contactId those about a contact
 * @param type those of a name
 * @param actor those of an actor, such as {@code user:anna}, or a name alone such as {@code anna}
 * @param from recorded at this instant or later
 * @param to recorded before this instant
 * @param after the previous answer's {@code next}
 * @param limit how many at most
 */
record AuditListQuery(
    Optional<String> customerId,
    Optional<String> contactId,
    Optional<String> type,
    Optional<String> actor,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<String> after,
    @Schema(minimum = "1", maximum = "1000", defaultValue = "50") int limit) {

  static AuditListQuery from(Fields fields) {
    Slice slice = Slice.from(fields);
    return new AuditListQuery(
        fields.may("customerId", Value::id),
        fields.may("contactId", Value::id),
        fields.may("type", Value.text(100)),
        fields.may("actor", Value.text(500)),
        fields.may("from", Value::instant),
        fields.may("to", Value::instant),
        slice.after(),
        slice.limit());
  }

  /** The index after which to begin. */
  long afterIndex() {
    return new Slice(limit, after).afterNumber().orElse(-1L);
  }

  AuditQuery query() {
    return new AuditQuery(customerId, contactId, type, actor, from, to);
  }
}
