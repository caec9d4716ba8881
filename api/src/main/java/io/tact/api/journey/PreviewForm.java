package io.tact.api.journey;

import io.tact.api.body.Fields;
import io.tact.api.body.Value;
import java.util.Optional;

/**
 * A message that somebody wants to see as a customer would.
 *
 * @param text plain text, or {@code =} and FEEL
 * @param customerId which customer; any where nobody is named
 */
record PreviewForm(String text, Optional<String> customerId) {

  private static final int MAX_TEXT = 10_000;

  static PreviewForm from(Fields fields) {
    Optional<String> text = fields.need("text", Value.text(MAX_TEXT));
    Optional<String> customerId = fields.may("customerId", Value::customerId);
    fields.close();
    return new PreviewForm(text.orElseThrow(), customerId);
  }
}
