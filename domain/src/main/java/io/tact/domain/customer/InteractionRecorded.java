package io.tact.domain.customer;

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
 * @param time when it happened, as sent
 * @param data the CloudEvents data, sealed with the customer's key
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InteractionRecorded(
    String source,
    String id,
    String type,
    Optional<String> customerId,
    Instant time,
    Optional<Sealed> data) {}
