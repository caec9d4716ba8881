package io.tact.domain.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Personal data as it stands in the history: ciphertext under the customer's own key. Erasing the
 * key erases the data and leaves the history as it was.
 *
 * @param ciphertext base64 of the AES-256-GCM ciphertext
 */
public record Sealed(@JsonValue String ciphertext) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Sealed {}
}
