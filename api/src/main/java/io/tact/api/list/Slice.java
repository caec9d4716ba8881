package io.tact.api.list;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tact.api.body.Fields;
import io.tact.api.body.Value;
import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many items at most, 1 to 1000, 50 where nothing is said
 * @param after the previous answer's {@code next}
 */
public record Slice(
    @Schema(minimum = "1", maximum = "1000", defaultValue = "50") int limit,
    Optional<String> after) {

  /** How many items where nothing is said. */
  public static final int DEFAULT_LIMIT = 50;

  /** Reads {@code limit} and {@code after}. */
  public static Slice from(Fields fields) {
    return new Slice(
        fields.may("limit", Value.digits(1, 1000)).orElse(DEFAULT_LIMIT),
        fields.may("after", Value.text(500)));
  }

  /** {@code after} as a place in a list that counts. */
  public Optional<Long> afterNumber() {
    return after.map(Cursor::number);
  }
}
