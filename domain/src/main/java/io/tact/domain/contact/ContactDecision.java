package io.tact.domain.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the policy answers to a contact request, with everything it saw.
 *
 * @param answer approved, deferred or suppressed
 * @param decidedAt the instant the decision holds for
 * @param policyVersion the version of the policy that decided
 * @param until for a deferred contact, when it will be decided again
 * @param objections every rule that objected, in the policy's order; empty for an approved contact
 * @param counters for every cap in scope, by rule id, the contacts in its window at that instant
 * @param campaign what the campaign said; empty where the request names none that is known
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ContactDecision(
    Answer answer,
    Instant decidedAt,
    int policyVersion,
    Optional<Instant> until,
    List<Objection> objections,
    Map<String, Integer> counters,
    Optional<CampaignAnswer> campaign) {

  /** The three answers. */
  public enum Answer {
    APPROVED,
    DEFERRED,
    SUPPRESSED
  }

  /** A decision to which no campaign had anything to say. */
  public ContactDecision(
      Answer answer,
      Instant decidedAt,
      int policyVersion,
      Optional<Instant> until,
      List<Objection> objections,
      Map<String, Integer> counters) {
    this(answer, decidedAt, policyVersion, until, objections, counters, Optional.empty());
  }

  @JsonCreator
  public ContactDecision {
    objections = List.copyOf(objections);
    counters = Collections.unmodifiableMap(new LinkedHashMap<>(counters));
  }

  /** The same decision, for which the campaign's budget pays. */
  public ContactDecision paid() {
    return new ContactDecision(
        answer,
        decidedAt,
        policyVersion,
        until,
        objections,
        counters,
        Optional.of(CampaignAnswer.FUNDED));
  }

  /** Whether a budget pays for the contact. */
  @JsonIgnore
  public boolean funded() {
    return answer == Answer.APPROVED && campaign.filter(CampaignAnswer.FUNDED::equals).isPresent();
  }
}
