package io.tact.api.contact;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tact.api.body.Fields;
import io.tact.api.body.Mismatch;
import io.tact.api.body.Value;
import io.tact.api.list.Slice;
import io.tact.domain.contact.ContactDecision;
import io.tact.projections.contactlog.ContactQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which contacts are wanted.
 *
 * @param customerId those of a customer
 * @param campaignId those of a campaign
 * @param decision those whose last decision it is
 * @param from asked for at this instant or later
 * @param to asked for before this instant
 * @param limit how many at most
 * @param after the previous answer's {@code next}
 */
record ContactListQuery(
    Optional<String> customerId,
    Optional<String> campaignId,
    Optional<ContactDecision.Answer> decision,
    Optional<Instant> from,
    Optional<Instant> to,
    @Schema(minimum = "1", maximum = "1000", defaultValue = "50") int limit,
    Optional<String> after) {

  static ContactListQuery from(Fields fields) {
    Slice slice = Slice.from(fields);
    return new ContactListQuery(
        fields.may("customerId", Value::id),
        fields.may("campaignId", Value::id),
        fields.may("decision", ContactListQuery::decision),
        fields.may("from", Value::instant),
        fields.may("to", Value::instant),
        slice.limit(),
        slice.after());
  }

  Slice slice() {
    return new Slice(limit, after);
  }

  ContactQuery query() {
    return new ContactQuery(customerId, campaignId, decision.map(Enum::name), from, to);
  }

  private static ContactDecision.Answer decision(JsonNode node) {
    return Arrays.stream(ContactDecision.Answer.values())
        .filter(answer -> answer.name().equals(node.asText()))
        .findFirst()
        .orElseThrow(
            () -> new Mismatch("UNKNOWN_VALUE", "expected is APPROVED, DEFERRED or SUPPRESSED"));
  }
}
