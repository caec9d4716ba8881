package io.tact.api.launch;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tact.api.body.Fields;
import io.tact.api.body.Mismatch;
import io.tact.api.launch.LaunchCustomer.Standing;
import io.tact.api.list.Slice;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which customers of a launch are wanted.
 *
 * @param standing those who are on the way, failed, or never entered
 * @param limit how many at most
 * @param after the previous answer's {@code next}
 */
record LaunchCustomersQuery(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Standing standing,
    @Schema(minimum = "1", maximum = "1000", defaultValue = "50") int limit,
    Optional<String> after) {

  static LaunchCustomersQuery from(Fields fields) {
    Slice slice = Slice.from(fields);
    return new LaunchCustomersQuery(
        fields.need("standing", LaunchCustomersQuery::standing).orElse(Standing.WAITING),
        slice.limit(),
        slice.after());
  }

  Slice slice() {
    return new Slice(limit, after);
  }

  private static Standing standing(JsonNode node) {
    return Stream.of(Standing.values())
        .filter(standing -> standing.name().equals(node.asText()))
        .findFirst()
        .orElseThrow(() -> new Mismatch("UNKNOWN_VALUE", "WAITING, FAILED or REFUSED is expected"));
  }
}
