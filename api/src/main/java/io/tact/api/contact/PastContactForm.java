package io.tact.api.contact;

import io.tact.api.body.Fields;
import io.tact.api.body.Value;
import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.customer.CustomerCommand.ImportedContact;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A contact made before Tact.
 *
 * @param contactId the caller's id for it
 * @param customerId who was contacted
 * @param channel by which way
 * @param category about what
 * @param campaignId the campaign it belonged to
 * @param offerId the offer it carried
 * @param at when it was made
 * @param outcome what became of it; one that is FAILED does not count
 */
record PastContactForm(
    Optional<String> contactId,
    String customerId,
    Channel channel,
    Category category,
    Optional<String> campaignId,
    Optional<String> offerId,
    Instant at,
    Optional<String> outcome) {

  static PastContactForm from(Fields fields) {
    Optional<String> contactId = fields.may("contactId", Value::id);
    Optional<String> customerId = fields.need("customerId", Value::customerId);
    Optional<Channel> channel = fields.need("channel", Value::channel);
    Optional<Category> category = fields.need("category", Value::category);
    Optional<String> campaignId = fields.may("campaignId", Value::id);
    Optional<String> offerId = fields.may("offerId", Value::id);
    Optional<Instant> at = fields.need("at", Value::instant);
    Optional<String> outcome =
        fields.may("outcome", Value.text(100)).map(word -> word.toUpperCase(Locale.ROOT));
    fields.close();
    return new PastContactForm(
        contactId,
        customerId.orElseThrow(),
        channel.orElseThrow(),
        category.orElseThrow(),
        campaignId,
        offerId,
        at.orElseThrow(),
        outcome);
  }

  ImportedContact as(String id) {
    return new ImportedContact(id, channel, category, campaignId, offerId, at, outcome);
  }
}
