package io.tact.api.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.list.Page;
import io.tact.api.list.Slice;
import io.tact.projections.timeline.CustomerJourneys;
import io.tact.projections.timeline.CustomerJourneys.CustomerJourney;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
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

  @Operation(
      summary = "Lists the journeys that a customer entered, and where they stand, latest first")
  @GetMapping("/api/customers/{customerId}/journeys")
  Page<CustomerJourney> list(@PathVariable String customerId, @ParameterObject Slice slice) {
    file.require(customerId);
    List<CustomerJourney> found = journeys.of(customerId, slice.afterNumber(), slice.limit() + 1);
    return Page.of(found, slice.limit(), journey -> String.valueOf(journey.index()));
  }
}
