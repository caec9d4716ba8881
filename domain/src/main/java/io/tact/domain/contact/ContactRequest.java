package io.tact.domain.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tact.domain.personal.Sealed;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's wish to contact a customer: what the policy decides on.
 *
 * @param contactId the contact's id, unique over all customers, 1 to 100 characters
 * @param channel the way to reach the customer
 * @param category what the contact is about
 * @param campaignId the campaign it belongs to
 * @param offerId the offer it carries
 * @param priority 0 (can wait) to 100 (goes first); 50 where the caller says nothing
 * @param requestedAt when it was asked for
 * @param expiresAt from this instant on the contact is of no use
 * @param content the message, readable only with the customer's key
 * @param origin the journey step that asks, absent for ad-hoc requests
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ContactRequest(
    String contactId,
    Channel channel,
    Category category,
    Optional<String> campaignId,
    Optional<String> offerId,
    int priority,
    Instant requestedAt,
    Optional<Instant> expiresAt,
    Optional<Sealed> content,
    Optional<JourneyStep> origin) {

  /** The priority of a request that names none. */
  public static final int DEFAULT_PRIORITY = 50;
}
