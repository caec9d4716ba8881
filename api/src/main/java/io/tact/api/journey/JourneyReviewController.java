package io.tact.api.journey;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.body.WhyForm;
import io.tact.api.problem.ProblemException;
import io.tact.api.security.Caller;
import io.tact.domain.journey.JourneyStatus;
import io.tact.workflows.deployment.JourneyView;
import io.tact.workflows.deployment.Journeys;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A version's way from the drawing board to the customers, by two people. */
@RestController
@RequestMapping("/api/journeys/{key}/versions/{version}")
@Tag(name = "journeys")
class JourneyReviewController {

  private final Journeys journeys;

  JourneyReviewController(Journeys journeys) {
    this.journeys = journeys;
  }

  /** Where a version stands now. */
  record Standing(String key, int version, JourneyStatus status) {}

  @Operation(
      summary = "Hands a version in for review",
      description =
          "If-Match may name the diagram that was seen, by the ETag with which it was answered; 412"
              + " DRAFT_CHANGED where somebody else saved meanwhile.")
  @PostMapping("/submit")
  Standing submit(
      @PathVariable String key,
      @PathVariable int version,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) Optional<String> ifMatch,
      @RequestBody(required = false) Optional<SubmitForm> form) {
    journeys.submit(
        key,
        version,
        DraftTag.expected(ifMatch),
        Caller.current().name(),
        form.flatMap(SubmitForm::comment));
    return standing(key, version);
  }

  @Operation(summary = "Publishes a version, by another person than who submitted it")
  @PostMapping("/approve")
  Standing approve(@PathVariable String key, @PathVariable int version) {
    journeys.approve(key, version, Caller.current().name());
    return standing(key, version);
  }

  @Operation(summary = "Refuses a version")
  @PostMapping(path = "/refuse", consumes = "application/json")
  Standing refuse(@PathVariable String key, @PathVariable int version, @RequestBody WhyForm form) {
    journeys.refuse(key, version, Caller.current().name(), form.why());
    return standing(key, version);
  }

  @Operation(summary = "Retires a version: nobody enters it any more")
  @PostMapping("/retire")
  Standing retire(@PathVariable String key, @PathVariable int version) {
    journeys.retire(key, version, Caller.current().name());
    return standing(key, version);
  }

  private Standing standing(String key, int version) {
    return journeys.find(key).stream()
        .map(JourneyView::versions)
        .flatMap(java.util.Collection::stream)
        .filter(one -> one.version() == version)
        .map(one -> new Standing(key, version, one.status()))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.unknown("JOURNEY_UNKNOWN", "There is no such journey or version"));
  }
}
