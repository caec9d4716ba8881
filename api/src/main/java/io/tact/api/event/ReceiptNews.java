package io.tact.api.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.api.body.Mismatch;
import io.tact.api.body.Value;
import io.tact.api.problem.ProblemException;
import io.tact.domain.contact.Receipt;
import io.tact.domain.customer.InteractionRecorded;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a receipt says about a contact.
 *
 * @param receipt what became of it
 * @param contactId the contact
 * @param detail the provider's code, where there is one; never words, which may hold personal data
 */
record ReceiptNews(Receipt receipt, String contactId, Optional<String> detail) {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,40}");

  /**
   * What an event of this type with these data says; empty for behaviour.
   *
   * @throws ProblemException 422 for a receipt that names no contact
   */
  static Optional<ReceiptNews> of(String type, Optional<JsonNode> data) {
    return kind(type)
        .map(
            receipt ->
                new ReceiptNews(
                    receipt, contactId(data), data.flatMap(node -> code(node.path("code")))));
  }

  private static Optional<Receipt> kind(String type) {
    if (!type.startsWith(InteractionRecorded.RECEIPT)) {
      return Optional.empty();
    }
    String name = type.substring(InteractionRecorded.RECEIPT.length());
    return Arrays.stream(Receipt.values())
        .filter(receipt -> receipt.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  private static String contactId(Optional<JsonNode> data) {
    JsonNode id =
        data.map(node -> node.path("contactId"))
            .filter(node -> !node.isMissingNode() && !node.isNull())
            .orElseThrow(
                () -> ProblemException.invalid("data.contactId", "REQUIRED", "is required"));
    try {
      return Value.id(id);
    } catch (Mismatch e) {
      throw ProblemException.invalid("data.contactId", e.code(), e.getMessage());
    }
  }

  private static Optional<String> code(JsonNode node) {
    return Optional.of(node.asText()).filter(text -> CODE.matcher(text).matches());
  }
}
