package io.tact.api.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.invention.InventedAttributes;
import io.tact.api.problem.ProblemException;
import io.tact.api.security.Caller;
import io.tact.domain.customer.CustomerProfile;
import io.tact.domain.customer.CustomerProfiles;
import io.tact.projections.customer.SampleCustomers;
import io.tact.workflows.feel.FeelException;
import io.tact.workflows.step.MessageText;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a message as a customer would read it, while it is being written. */
@RestController
@RequestMapping("/api/journeys")
@Tag(name = "journeys")
class MessagePreviewController {

  /** For whom a message is shown where there are no customers yet: about them nothing is known. */
  private static final CustomerProfile NOBODY =
      new CustomerProfile(
          "", Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Map.of());

  private final MessageText messages;
  private final CustomerProfiles profiles;
  private final SampleCustomers samples;

  MessagePreviewController(
      MessageText messages, CustomerProfiles profiles, SampleCustomers samples) {
    this.messages = messages;
    this.profiles = profiles;
    this.samples = samples;
  }

  /**
   * A message as a customer would read it.
   *
   * @param customerId the customer; absent where there is none yet
   * @param text absent where this customer would get no text, for want of data
   * @param invented the attributes whose values were invented, since the caller may not see them
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record MessagePreview(
      Optional<String> customerId, Optional<String> text, Map<String, Object> invented) {}

  @Operation(summary = "Shows a message as a customer would read it; contacts nobody")
  @PostMapping(path = "/preview", consumes = "application/json")
  MessagePreview preview(@RequestBody PreviewForm form) {
    CustomerProfile customer = customer(form.customerId());
    boolean masked = !Caller.current().seesPersonalData();
    Map<String, Object> invented =
        masked ? InventedAttributes.of(customer.attributes(), form.text()) : Map.of();
    CustomerProfile shown = masked ? with(customer, invented) : customer;
    try {
      return new MessagePreview(
          Optional.of(customer.customerId()).filter(id -> !id.isEmpty()),
          messages.read(form.text(), shown),
          invented);
    } catch (FeelException e) {
      throw ProblemException.invalid("text", "BAD_FEEL", e.getMessage());
    }
  }

  private CustomerProfile customer(Optional<String> customerId) {
    if (customerId.isPresent()) {
      return profiles.find(customerId.get()).orElseThrow(MessagePreviewController::unknown);
    }
    return samples.any().flatMap(profiles::find).orElse(NOBODY);
  }

  private static CustomerProfile with(CustomerProfile customer, Map<String, Object> attributes) {
    return new CustomerProfile(
        customer.customerId(),
        customer.timeZone(),
        customer.tier(),
        customer.branch(),
        Map.of(),
        attributes);
  }

  private static ProblemException unknown() {
    return ProblemException.unknown("CUSTOMER_UNKNOWN", "There is no such customer");
  }
}
