package io.tact.api.contact;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tact.api.body.Fields;
import io.tact.api.body.Mismatch;
import io.tact.api.body.Value;
import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * A contact that is asked for.
 *
 * @param contactId the caller's id for it; one is made where there is none
 * @param customerId whom
 * @param channel by which way
 * @param category about what
 * @param campaignId the campaign it belongs to
 * @param offerId the offer it carries
 * @param priority 0 to 100
 * @param expiresAt from when on it is of no use
 * @param content what it says: a text, or an object such as {@code {"text": "…"}}
 */
record ContactForm(
    Optional<String> contactId,
    String customerId,
    Channel channel,
    Category category,
    Optional<String> campaignId,
    Optional<String> offerId,
    @Schema(minimum = "0", maximum = "100", defaultValue = "50") int priority,
    Optional<Instant> expiresAt,
    @Schema(implementation = Object.class) Optional<String> content) {

  private static final int MAX_CONTENT = 64 * 1024;

  static ContactForm from(Fields fields) {
    Optional<String> contactId = fields.may("contactId", Value::id);
    Optional<String> customerId = fields.need("customerId", Value::customerId);
    Optional<Channel> channel = fields.need("channel", Value::channel);
    Optional<Category> category = fields.need("category", Value::category);
    Optional<String> campaignId = fields.may("campaignId", Value::id);
    Optional<String> offerId = fields.may("offerId", Value::id);
    Optional<Integer> priority = fields.may("priority", Value.between(0, 100));
    Optional<Instant> expiresAt = fields.may("expiresAt", Value::instant);
    Optional<String> content = fields.may("content", ContactForm::content);
    fields.close();
    return new ContactForm(
        contactId,
        customerId.orElseThrow(),
        channel.orElseThrow(),
        category.orElseThrow(),
        campaignId,
        offerId,
        priority.orElse(ContactRequest.DEFAULT_PRIORITY),
        expiresAt,
        content);
  }

  /** A text as it is, also where it stands alone in an object; other objects as JSON. */
  private static String content(JsonNode node) {
    if (!node.isTextual() && !node.isObject()) {
      throw new Mismatch("WRONG_TYPE", "a text or an object is expected");
    }
    Value.any(node);
    boolean onlyText = node.size() == 1 && node.path("text").isTextual();
    String content =
        node.isTextual()
            ? node.textValue()
            : onlyText ? node.path("text").textValue() : node.toString();
    if (content.length() > MAX_CONTENT) {
      throw new Mismatch("TOO_LONG", "at most " + MAX_CONTENT + " characters are taken");
    }
    return content;
  }
}
