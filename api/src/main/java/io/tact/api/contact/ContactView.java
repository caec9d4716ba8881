package io.tact.api.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tact.domain.contact.JourneyStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything about one contact.
 *
 * @param state where it stands
 * @param content what it says; masked for marketers and approvers, absent once the customer is
 *     erased
 * @param origin the journey step that asked for it
 * @param decision the last decision
 * @param counters for every cap in scope, by rule, the contacts in its window at that instant
 * @param withdrawal for a withdrawn contact, why
 * @param explanation why it was decided so at last, in words
 * @param events every event about it, the oldest first
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ContactView(
    String contactId,
    String customerId,
    String state,
    String channel,
    String category,
    Optional<String> campaignId,
    Optional<String> offerId,
    Optional<Integer> priority,
    Instant requestedAt,
    Optional<Instant> expiresAt,
    Optional<String> content,
    Optional<JourneyStep> origin,
    Optional<String> decision,
    Optional<Instant> until,
    Optional<Instant> decidedAt,
    Optional<Integer> policyVersion,
    List<DecisionView.Reason> reasons,
    Map<String, Integer> counters,
    Optional<WithdrawalView> withdrawal,
    Explanation explanation,
    Optional<String> outcome,
    List<ContactEvent> events) {

  /**
   * Something that happened to it.
   *
   * @param index its place in the history
   * @param eventId the event's id
   * @param type the event's name
   * @param time when it was recorded
   * @param actor who or what acted
   * @param explanation of a decision or a withdrawal: why it was decided so then
   * @param payload the event, personal data sealed
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record ContactEvent(
      long index,
      String eventId,
      String type,
      Instant time,
      String actor,
      Optional<Explanation> explanation,
      @Schema(type = "object") JsonNode payload) {}
}
