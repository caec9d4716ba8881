package io.tact.api.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tact.api.body.Fields;
import io.tact.api.body.Mismatch;
import io.tact.api.body.Text;
import io.tact.api.body.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A customer as a caller describes one. What is not named stays as it is; null removes.
 *
 * @param customerId the caller's pseudonym
 * @param timeZone an IANA zone
 * @param tier the customer's value class
 * @param branch the branch that looks after the customer
 * @param addresses by channel
 * @param attributes any JSON by name
 * @param consents recorded along with the profile
 */
record CustomerForm(
    String customerId,
    @Schema(implementation = String.class) Change<String> timeZone,
    @Schema(implementation = String.class) Change<String> tier,
    @Schema(implementation = String.class) Change<String> branch,
    Map<String, Optional<String>> addresses,
    Map<String, JsonNode> attributes,
    List<ConsentForm> consents) {

  private static final int MAX_ATTRIBUTES = 500;
  private static final int MAX_ATTRIBUTES_CHARACTERS = 64 * 1024;

  static CustomerForm from(Fields fields) {
    CustomerForm form =
        new CustomerForm(
            fields.need("customerId", Value::customerId).orElse(""),
            Change.of(fields, "timeZone", Value::zone),
            Change.of(fields, "tier", Value.text(100)),
            Change.of(fields, "branch", Value.text(100)),
            fields.object("addresses", CustomerForm::addresses).orElse(Map.of()),
            fields.object("attributes", CustomerForm::attributes).orElse(Map.of()),
            fields.objects("consents", 100, ConsentForm::read));
    fields.close();
    return form;
  }

  private static Map<String, Optional<String>> addresses(Fields fields) {
    Map<String, Optional<String>> addresses = new TreeMap<>();
    fields.all(
        (channel, address) ->
            addresses.put(
                Value.channel(channel).name(),
                address.isNull() ? Optional.empty() : Optional.of(address(address))));
    return addresses;
  }

  private static String address(JsonNode node) {
    String address = Value.text(500).apply(node);
    if (address.isBlank()) {
      throw new Mismatch("TOO_SHORT", "an address is expected; null removes it");
    }
    return address;
  }

  private static Map<String, JsonNode> attributes(Fields fields) {
    Map<String, JsonNode> attributes = new TreeMap<>();
    int[] characters = {0};
    fields.all(
        (name, value) -> {
          Text.checked(name, 100);
          Text.checkAll(value);
          characters[0] += name.length() + value.toString().length();
          if (attributes.size() == MAX_ATTRIBUTES || characters[0] > MAX_ATTRIBUTES_CHARACTERS) {
            throw new Mismatch("TOO_MANY", "there are more attributes than can be kept");
          }
          attributes.put(name, value.isNull() ? NullNode.instance : value);
        });
    return attributes;
  }
}
