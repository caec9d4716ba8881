package io.tact.api.customer;

import java.time.Instant;

/**
 * The latest word of a customer about a category on a channel.
 *
 * @param category what it is about
 * @param channel by which way
 * @param granted whether the customer agrees
 * @param source where the customer said so
 * @param at when
 */
public record ConsentOnFile(
    String category, String channel, boolean granted, String source, Instant at) {}
