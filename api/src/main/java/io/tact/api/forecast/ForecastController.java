package io.tact.api.forecast;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.domain.policy.PolicyInForce;
import io.tact.projections.figures.Figures;
import io.tact.workflows.forecast.ContactForecast;
import java.time.ZoneId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contacts that are to come. */
@RestController
@Tag(name = "contacts")
class ForecastController {

  private final ContactForecast forecast;
  private final Figures figures;
  private final PolicyInForce policies;

  ForecastController(ContactForecast forecast, Figures figures, PolicyInForce policies) {
    this.forecast = forecast;
    this.figures = figures;
    this.policies = policies;
  }

  @Operation(
      summary = "Shows the contacts to be expected by day and channel",
      description =
          "From contacts that wait and from timers of journeys on the way. Where ways of a journey"
              + " part, each is weighted by how many customers took it so far.")
  @GetMapping("/api/contact-forecast")
  ForecastView show(@ParameterObject ForecastQuery query) {
    ZoneId zone = policies.current().policy().zone();
    return ForecastView.of(
        zone,
        forecast.days(
            query.days(), zone, version -> figures.entered(version.journey(), version.version())));
  }
}
