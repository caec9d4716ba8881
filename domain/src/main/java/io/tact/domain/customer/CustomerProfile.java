package io.tact.domain.customer;

import java.util.Map;
import java.util.Optional;

/**
 * A customer's profile in the clear, as journeys and channels need it. Never logged, never in an
 * event.
 *
 * @param customerId the caller's pseudonym
 * @param timeZone an IANA zone id
 * @param tier the customer's value class
 * @param branch the branch that looks after the customer
 * @param addresses by channel name
 * @param attributes whatever else the bank knows: JSON values by name
 */
public record CustomerProfile(
    String customerId,
    Optional<String> timeZone,
    Optional<String> tier,
    Optional<String> branch,
    Map<String, String> addresses,
    Map<String, Object> attributes) {}
