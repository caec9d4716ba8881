package io.tact.api.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tact.api.body.Fields;
import io.tact.api.body.Value;
import io.tact.api.list.Slice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which part of a customer's story is wanted.
 *
 * @param types names of events, divided by commas; every event where none is named
 * @param limit how many entries at most
 * @param after the previous answer's {@code next}
 */
record TimelineQuery(
    @Schema(type = "string", example = "ContactApproved,ContactSuppressed") List<String> types,
    @Schema(minimum = "1", maximum = "1000", defaultValue = "50") int limit,
    Optional<String> after) {

  static TimelineQuery from(Fields fields) {
    Slice slice = Slice.from(fields);
    return new TimelineQuery(
        fields.may("types", TimelineQuery::types).orElse(List.of()), slice.limit(), slice.after());
  }

  Slice slice() {
    return new Slice(limit, after);
  }

  private static List<String> types(JsonNode node) {
    return Stream.of(Value.text(1_000).apply(node).split(","))
        .map(String::strip)
        .filter(type -> !type.isEmpty())
        .toList();
  }
}
