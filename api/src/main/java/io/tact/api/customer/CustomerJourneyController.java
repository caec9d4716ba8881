package io.tact.api.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.list.Cursor;
import io.tact.api.list.Page;
import io.tact.api.list.Slice;
import io.tact.projections.timeline.CustomerJourneys;
import io.tact.projections.timeline.CustomerJourneys.CustomerJourney;
import io.tact.projections.timeline.CustomerJourneys.Found;
import io.tact.projections.timeline.CustomerJourneys.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The journeys of a customer. */
@RestController
@Tag(name = "customers")
class CustomerJourneyController {

  private static final String OVER = "e";
  private static final String GOES_ON = "g";
  private static final Pattern CURSOR = Pattern.compile("(\\d+)([eg])(\\d+)");

  private final CustomerJourneys journeys;
  private final CustomerFile file;

  CustomerJourneyController(CustomerJourneys journeys, CustomerFile file) {
    this.journeys = journeys;
    this.file = file;
  }

  @Operation(
      summary = "Lists the journeys that a customer entered, and where they stand",
      description =
          "Those that go on, then those that have ended; of each the latest first. While one turns"
              + " pages, each keeps the place that it had when the first page was asked for.")
  @GetMapping("/api/customers/{customerId}/journeys")
  Page<CustomerJourney> list(@PathVariable String customerId, @ParameterObject Slice slice) {
    file.require(customerId);
    Optional<Place> after = slice.after().map(CustomerJourneyController::place);
    List<Found> found = journeys.of(customerId, after, slice.limit() + 1);
    return Page.of(found, slice.limit(), CustomerJourneyController::cursor).map(Found::journey);
  }

  private static String cursor(Found found) {
    Place place = found.place();
    return place.until() + (place.over() ? OVER : GOES_ON) + place.begun();
  }

  private static Place place(String cursor) {
    Matcher parts = CURSOR.matcher(cursor);
    if (!parts.matches()) {
      throw Cursor.invalid();
    }
    return new Place(
        Cursor.number(parts.group(1)), parts.group(2).equals(OVER), Cursor.number(parts.group(3)));
  }
}
