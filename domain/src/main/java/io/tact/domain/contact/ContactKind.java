package io.tact.domain.contact;

import java.util.Optional;

/**
 * What rules look at in a contact: everything that a scope can name. A contact keeps the kind that
 * it had when it was approved.
 *
 * @param tier the customer's value class at that time
 */
public record ContactKind(
    Channel channel,
    Category category,
    Optional<String> campaignId,
    Optional<String> offerId,
    Optional<String> tier) {

  /** The kind of a request by a customer of that tier. */
  public static ContactKind of(ContactRequest request, Optional<String> tier) {
    return new ContactKind(
        request.channel(), request.category(), request.campaignId(), request.offerId(), tier);
  }
}
