package io.tact.api.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.Objection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the policy answered.
 *
 * @param contactId the contact
 * @param decision may it be, now, later or not at all
 * @param until for a deferred one, when it is decided again
 * @param policyVersion the policy that decided
 * @param decidedAt the instant for which it decided
 * @param reasons every rule that objected
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DecisionView(
    String contactId,
    ContactDecision.Answer decision,
    Optional<Instant> until,
    int policyVersion,
    Instant decidedAt,
    List<Reason> reasons) {

  /** One rule's objection. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Reason(
      String rule,
      String code,
      Optional<Integer> observed,
      Optional<Integer> limit,
      Optional<String> window,
      Optional<Instant> until) {

    public static Reason of(Objection objection) {
      return new Reason(
          objection.rule(),
          objection.code().name(),
          objection.observed(),
          objection.limit(),
          objection.window(),
          objection.until());
    }
  }

  static DecisionView of(String contactId, ContactDecision decision) {
    return new DecisionView(
        contactId,
        decision.answer(),
        decision.until(),
        decision.policyVersion(),
        decision.decidedAt(),
        decision.objections().stream().map(Reason::of).toList());
  }
}
