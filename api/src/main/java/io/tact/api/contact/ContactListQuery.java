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
 * @param outcome those that figures count under it
 * @param reason those with a code of an objection
 * @param journey those that the journey with this key asked for
 * @param version those that this version of it asked for
 * @param launchId those of the customers who entered by this launch
 * @param from asked for at this instant or later
 * @param to asked for before this instant
 * @param decidedFrom decided last at this instant or later
 * @param decidedTo decided last before this instant
 * @param limit how many at most
 * @param after the previous answer's {@code next}
 */
record ContactListQuery(
    Optional<String> customerId,
    Optional<String> campaignId,
    Optional<ContactDecision.Answer> decision,
    Optional<Outcome> outcome,
    Optional<String> reason,
    Optional<String> journey,
    Optional<Integer> version,
    Optional<String> launchId,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<Instant> decidedFrom,
    Optional<Instant> decidedTo,
    @Schema(minimum = "1", maximum = "1000", defaultValue = "50") int limit,
    Optional<String> after) {

  /** What became of a request for a contact, as figures count it. */
  enum Outcome {
    APPROVED,
    DEFERRED,
    SUPPRESSED,
    WITHDRAWN
  }

  static ContactListQuery from(Fields fields) {
    Slice slice = Slice.from(fields);
    return new ContactListQuery(
        fields.may("customerId", Value::id),
        fields.may("campaignId", Value::id),
        fields.may("decision", node -> oneOf(ContactDecision.Answer.values(), node)),
        fields.may("outcome", node -> oneOf(Outcome.values(), node)),
        fields.may("reason", Value.text(40)),
        fields.may("journey", Value.text(255)),
        fields.may("version", Value.digits(1, 999_999_999)),
        fields.may("launchId", Value::id),
        fields.may("from", Value::instant),
        fields.may("to", Value::instant),
        fields.may("decidedFrom", Value::instant),
        fields.may("decidedTo", Value::instant),
        slice.limit(),
        slice.after());
  }

  Slice slice() {
    return new Slice(limit, after);
  }

  ContactQuery query() {
    return new ContactQuery(
        customerId,
        campaignId,
        decision.map(Enum::name),
        outcome.map(Enum::name),
        reason,
        journey,
        version,
        launchId,
        from,
        to,
        decidedFrom,
        decidedTo);
  }

  private static <E extends Enum<E>> E oneOf(E[] words, JsonNode node) {
    return Arrays.stream(words)
        .filter(word -> word.name().equals(node.asText()))
        .findFirst()
        .orElseThrow(
            () -> new Mismatch("UNKNOWN_VALUE", "expected is one of " + Arrays.toString(words)));
  }
}
