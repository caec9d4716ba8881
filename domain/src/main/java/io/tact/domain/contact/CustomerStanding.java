package io.tact.domain.contact;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * All that a decision looks at in a customer.
 *
 * @param customerId the caller's pseudonym
 * @param zone the customer's own zone, where it is known
 * @param tier the customer's value class
 * @param reachable the channels for which there is an address
 * @param erased whether the customer has been erased
 * @param consents what the customer allowed and forbade
 * @param complaints when the customer complained
 * @param contacts the contacts so far
 */
public record CustomerStanding(
    String customerId,
    Optional<ZoneId> zone,
    Optional<String> tier,
    Set<Channel> reachable,
    boolean erased,
    Consents consents,
    Complaints complaints,
    ContactHistory contacts) {}
