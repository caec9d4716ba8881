package io.tact.api.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.projections.timeline.CustomerJourneys;
import io.tact.projections.timeline.CustomerJourneys.CustomerJourney;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The journeys of a customer. */
@RestController
@Tag(name = "customers")
class CustomerJourneyController {

  private final CustomerJourneys journeys;
  private final CustomerFile file;

  CustomerJourneyController(CustomerJourneys journeys, CustomerFile file) {
    this.journeys = journeys;
    this.file = file;
  }

  /** All journeys that the customer entered; there is no further page. */
  record Journeys(List<CustomerJourney> items) {}

  @Operation(
      summary = "Shows the journeys that a customer entered, and where they stand, latest first")
  @GetMapping("/api/customers/{customerId}/journeys")
  Journeys show(@PathVariable String customerId) {
    file.require(customerId);
    return new Journeys(journeys.of(customerId));
  }
}
