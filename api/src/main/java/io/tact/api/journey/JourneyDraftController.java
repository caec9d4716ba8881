package io.tact.api.journey;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.body.RequestBytes;
import io.tact.api.security.Caller;
import io.tact.workflows.deployment.Journeys;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Diagrams while they are drawn: looked over as often as one likes, and saved as one works. */
@RestController
@RequestMapping("/api/journeys")
@Tag(name = "journeys")
class JourneyDraftController {

  private final Journeys journeys;

  JourneyDraftController(Journeys journeys) {
    this.journeys = journeys;
  }

  @Operation(
      summary = "Tells what is unfinished about a BPMN 2.0 diagram, and keeps nothing of it",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(mediaType = "application/xml", schema = @Schema(type = "string"))))
  @PostMapping(
      path = "/inspect",
      consumes = {"application/xml", "text/xml", "application/bpmn+xml"},
      produces = "application/json")
  Journeys.Inspected inspect(HttpServletRequest request) {
    byte[] bpmn = RequestBytes.read(request, JourneyUploadController.LIMIT);
    return JourneyRefusals.problems(() -> journeys.inspect(bpmn));
  }

  @Operation(
      summary = "Saves a diagram into a version that is still a draft",
      description =
          "If-Match names the diagram that was changed, by the ETag with which it was answered; 412"
              + " DRAFT_CHANGED where somebody else saved meanwhile.",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(mediaType = "application/xml", schema = @Schema(type = "string"))))
  @PutMapping(
      path = "/{key}/versions/{version}/bpmn",
      consumes = {"application/xml", "text/xml", "application/bpmn+xml"},
      produces = "application/json")
  ResponseEntity<Journeys.Draft> revise(
      HttpServletRequest request,
      @PathVariable String key,
      @PathVariable int version,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) Optional<String> ifMatch) {
    String expected = DraftTag.required(ifMatch);
    byte[] bpmn = RequestBytes.read(request, JourneyUploadController.LIMIT);
    String by = Caller.current().name();
    Journeys.Draft draft =
        JourneyRefusals.problems(() -> journeys.revise(key, version, bpmn, expected, by));
    return ResponseEntity.ok().eTag(DraftTag.of(draft.sha256())).body(draft);
  }
}
