package io.tact.api.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tact.api.body.ApiJson;
import io.tact.api.security.Caller;
import io.tact.api.security.Masking;
import io.tact.domain.customer.CustomerProfile;
import java.util.List;
import java.util.Optional;

/**
 * A customer.
 *
 * @param customerId the caller's pseudonym
 * @param timeZone an IANA zone
 * @param tier the customer's value class
 * @param branch the branch that looks after the customer
 * @param addresses by channel; masked for marketers and approvers
 * @param attributes JSON by name; masked for marketers and approvers
 * @param consents the latest word on every category and channel; not told in lists
 * @param erased true once the customer was erased; then there is nothing else
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CustomerView(
    String customerId,
    Optional<String> timeZone,
    Optional<String> tier,
    Optional<String> branch,
    @Schema(implementation = Object.class) Optional<JsonNode> addresses,
    @Schema(implementation = Object.class) Optional<JsonNode> attributes,
    Optional<List<ConsentOnFile>> consents,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean erased) {

  static CustomerView of(CustomerProfile profile, List<ConsentOnFile> consents, Caller caller) {
    return of(profile, Optional.of(consents), caller);
  }

  static CustomerView inList(CustomerProfile profile, Caller caller) {
    return of(profile, Optional.empty(), caller);
  }

  private static CustomerView of(
      CustomerProfile profile, Optional<List<ConsentOnFile>> consents, Caller caller) {
    JsonNode addresses = ApiJson.mapper().valueToTree(profile.addresses());
    JsonNode attributes = ApiJson.mapper().valueToTree(profile.attributes());
    return new CustomerView(
        profile.customerId(),
        profile.timeZone(),
        profile.tier(),
        profile.branch(),
        Optional.of(Masking.forCaller(caller, addresses)),
        Optional.of(Masking.forCaller(caller, attributes)),
        consents,
        false);
  }

  static CustomerView erased(String customerId) {
    return new CustomerView(
        customerId,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true);
  }
}
