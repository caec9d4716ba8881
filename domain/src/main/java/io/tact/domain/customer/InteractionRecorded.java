package io.tact.domain.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.tact.domain.personal.Sealed;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened, as a channel told it: a click, a purchase, a salary received, a receipt.
 * It is appended to the history without loading the customer.
 *
 * @param source the CloudEvents source
 * @param id the CloudEvents id, unique within the source
 * @param type the CloudEvents type
 * @param customerId the CloudEvents subject; absent where the channel named nobody
 * @param time when it happened, as sent; when it came where the channel did not say
 * @param data the CloudEvents data as JSON, sealed with the customer's key: other text as a JSON
 *     text, bytes as base64 in a JSON text
 * @param context the other CloudEvents attributes as a JSON object, sealed likewise; absent where
 *     there are none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InteractionRecorded(
    String source,
    String id,
    String type,
    Optional<String> customerId,
    Instant time,
    Optional<Sealed> data,
    Optional<Sealed> context) {

  /** What channels report about contacts has types that begin so. */
  public static final String RECEIPT = "tact.receipt.";

  @JsonCreator
  public InteractionRecorded {}

  public InteractionRecorded(
      String source,
      String id,
      String type,
      Optional<String> customerId,
      Instant time,
      Optional<Sealed> data) {
    this(source, id, type, customerId, time, data, Optional.empty());
  }
}
