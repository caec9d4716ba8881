package io.tact.projections.passage;

import java.time.Instant;

/**
 * A customer behind a figure.
 *
 * @param index the event that tells of it: its place in the list
 * @param customerId the customer
 * @param at when the customer came to the element; for one that failed, when it did where that was
 *     later
 * @param times how often it counts in the figure: more than once where several tokens of one
 *     journey came together
 */
public record CustomerAtElement(long index, String customerId, Instant at, long times) {}
