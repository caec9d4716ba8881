package io.tact.api.launch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.body.ApiJson;
import io.tact.api.idempotency.FirstAnswer;
import io.tact.api.idempotency.Once;
import io.tact.api.problem.ProblemException;
import io.tact.api.security.Caller;
import io.tact.projections.customer.UnreadableFilter;
import io.tact.workflows.deployment.Journeys;
import io.tact.workflows.launch.Launches;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where launches begin. */
@RestController
@Tag(name = "launches")
class LaunchDesk {

  private final Launches launches;
  private final Journeys journeys;
  private final LaunchCampaigns campaigns;
  private final Once once;

  LaunchDesk(Launches launches, Journeys journeys, LaunchCampaigns campaigns, Once once) {
    this.launches = launches;
    this.journeys = journeys;
    this.campaigns = campaigns;
    this.once = once;
  }

  /** A launch that has begun. */
  record Launched(String launchId) {}

  @Operation(
      summary = "Launches the newest published version of a journey for an audience",
      description =
          "Where the call names a version and another would be launched, nothing is (409,"
              + " VERSION_CHANGED).")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Launched.class)))
  @PostMapping(
      path = "/api/journeys/{key}/launches",
      consumes = "application/json",
      produces = "application/json")
  ResponseEntity<String> launch(
      @PathVariable String key,
      @RequestBody LaunchForm form,
      @RequestHeader(name = Once.HEADER, required = false) Optional<String> idempotencyKey) {
    String address = "POST /api/journeys/" + key + "/launches";
    FirstAnswer answer =
        once.answer(
            Once.claim(address, idempotencyKey),
            idempotencyKey.map(named -> ApiJson.write(form)).orElse(""),
            () -> begin(key, form));
    return answer.response();
  }

  private FirstAnswer begin(String key, LaunchForm form) {
    if (journeys.find(key).isEmpty()) {
      throw ProblemException.unknown("JOURNEY_UNKNOWN", "There is no such journey");
    }
    String by = Caller.current().name();
    Optional<String> campaignId = campaigns.of(key, form);
    try {
      String id =
          launches.launch(
              key, form.version(), form.audience(), campaignId, form.ratePerSecond(), by);
      return new FirstAnswer(201, ApiJson.write(new Launched(id)));
    } catch (UnreadableFilter e) {
      throw ProblemException.invalid(e.field(), e.code(), e.problem());
    }
  }
}
