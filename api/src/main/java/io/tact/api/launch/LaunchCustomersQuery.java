package io.tact.api.launch;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tact.api.body.Fields;
import io.tact.api.body.Value;
import io.tact.api.launch.LaunchCustomer.Standing;
import io.tact.api.list.Slice;
import java.util.Optional;

/**
 * Which customers of a launch are wanted.
 *
 * @param standing those who entered, are on the way, completed the journey, failed, were stopped,
 *     or never entered
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
        fields.need("standing", Value.oneOf(Standing.class)).orElse(Standing.WAITING),
        slice.limit(),
        slice.after());
  }

  Slice slice() {
    return new Slice(limit, after);
  }
}
