package io.tact.api.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * The latest word of a customer about a category on a channel.
 *
 * @param category what it is about
 * @param channel by which way
 * @param granted whether the customer agrees
 * @param source where the customer said so
 * @param at when
 * @param recordedBy who or what wrote it down
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ConsentOnFile(
    String category,
    String channel,
    boolean granted,
    String source,
    Instant at,
    Optional<String> recordedBy) {}
