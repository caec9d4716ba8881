package io.tact.api.policy;

import io.tact.api.body.Fields;
import io.tact.api.body.Value;
import io.tact.api.problem.Violation;
import io.tact.domain.policy.ContactPolicy;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which contacts are to be replayed, and under which policy.
 *
 * @param policy a whole policy
 * @param from the first instant of the contacts that are replayed
 * @param to the first instant after them
 */
record WhatIfForm(ContactPolicy policy, Instant from, Instant to) {

  static WhatIfForm from(Fields fields) {
    Optional<ContactPolicy> policy =
        fields
            .need("policy", Function.identity())
            .flatMap(json -> PolicyBody.read(json, wrong -> note(fields, wrong)));
    Optional<Instant> from = fields.need("from", Value::instant);
    Optional<Instant> to = fields.need("to", Value::instant);
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      fields.note("to", "OUT_OF_RANGE", "must be later than from");
    }
    fields.close();
    return new WhatIfForm(policy.orElseThrow(), from.orElseThrow(), to.orElseThrow());
  }

  private static void note(Fields fields, Violation wrong) {
    String field = wrong.field().isEmpty() ? "policy" : "policy." + wrong.field();
    fields.note(field, wrong.code(), wrong.message());
  }
}
