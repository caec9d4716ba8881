package io.tact.api.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tact.api.body.Fields;
import io.tact.api.body.Mismatch;
import io.tact.api.body.Value;
import io.tact.api.list.Slice;
import io.tact.domain.journey.JourneyStatus;
import java.util.Optional;

/**
 * Which journeys are wanted.
 *
 * @param text a part of the name or the key, in any case
 * @param status those whose newest version stands there, or the one in force or in review
 * @param by those whose newest version this person drew, changed last or submitted
 * @param failing true for those whose customers fail: at a step that waits for a person, or for
 *     good in the last launch of the version in force
 * @param zone an IANA zone, whose days are told
 * @param after the previous answer's {@code next}
 * @param limit how many at most
 */
record JourneySummaryQuery(
    Optional<String> text,
    Optional<JourneyStatus> status,
    Optional<String> by,
    Optional<Boolean> failing,
    @Schema(defaultValue = "UTC") String zone,
    Optional<String> after,
    int limit) {

  static JourneySummaryQuery from(Fields fields) {
    Slice slice = Slice.from(fields);
    return new JourneySummaryQuery(
        fields.may("text", Value.text(200)),
        fields.may("status", Value.oneOf(JourneyStatus.class)),
        fields.may("by", Value.text(200)),
        fields.may("failing", JourneySummaryQuery::yesOrNo),
        fields.may("zone", Value::zone).orElse("UTC"),
        slice.after(),
        slice.limit());
  }

  private static Boolean yesOrNo(JsonNode node) {
    return switch (node.asText()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new Mismatch("UNKNOWN_VALUE", "true or false is expected");
    };
  }
}
