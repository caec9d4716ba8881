package io.tact.api.watch;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tact.api.body.Fields;
import io.tact.api.body.Value;
import io.tact.api.list.Slice;
import io.tact.projections.passage.Standing;
import java.util.Optional;

/**
 * Which customers are wanted.
 *
 * @param elementId the element of the diagram
 * @param standing those who came to it, stand in it, or failed in it
 * @param limit how many at most
 * @param after the previous answer's {@code next}
 */
record CustomerListQuery(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String elementId,
    @Schema(defaultValue = "ENTERED") Standing standing,
    @Schema(minimum = "1", maximum = "1000", defaultValue = "50") int limit,
    Optional<String> after) {

  static CustomerListQuery from(Fields fields) {
    Slice slice = Slice.from(fields);
    return new CustomerListQuery(
        fields.need("elementId", Value.text(255)).orElse(""),
        fields.may("standing", Value.oneOf(Standing.class)).orElse(Standing.ENTERED),
        slice.limit(),
        slice.after());
  }

  Slice slice() {
    return new Slice(limit, after);
  }
}
