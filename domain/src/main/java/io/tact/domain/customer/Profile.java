package io.tact.domain.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tact.domain.contact.Channel;
import io.tact.domain.personal.Sealed;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What the history keeps of a customer's profile: in the clear only what decisions and figures
 * need; addresses and attributes are sealed.
 *
 * @param timeZone an IANA zone id
 * @param tier the customer's value class, in the bank's own words
 * @param branch the branch that looks after the customer
 * @param reachable the channels for which there is an address
 * @param personal addresses and attributes as JSON, {@code {"addresses": {...}, "attributes":
 *     {...}}}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Profile(
    Optional<String> timeZone,
    Optional<String> tier,
    Optional<String> branch,
    SortedSet<Channel> reachable,
    Sealed personal) {}
