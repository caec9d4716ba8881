package io.tact.api.journey;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.list.Page;
import io.tact.api.list.Slice;
import io.tact.api.problem.ProblemException;
import io.tact.api.security.Caller;
import io.tact.workflows.deployment.JourneyView;
import io.tact.workflows.deployment.Journeys;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Journeys and their diagrams. */
@RestController
@RequestMapping("/api/journeys")
@Tag(name = "journeys")
class JourneyController {

  private final Journeys journeys;

  JourneyController(Journeys journeys) {
    this.journeys = journeys;
  }

  @Operation(summary = "Lists the journeys with their versions")
  @GetMapping
  Page<JourneyView> list(@ParameterObject Slice slice) {
    List<JourneyView> found = journeys.list(slice.after(), slice.limit() + 1);
    return Page.of(found, slice.limit(), JourneyView::key);
  }

  @Operation(summary = "Shows a journey with its versions")
  @GetMapping("/{key}")
  JourneyView show(@PathVariable String key) {
    return journeys.find(key).orElseThrow(JourneyController::unknown);
  }

  @Operation(summary = "Shows the diagram of a version, byte for byte as it was saved")
  @GetMapping(path = "/{key}/versions/{version}/bpmn", produces = "application/xml")
  ResponseEntity<byte[]> bpmn(@PathVariable String key, @PathVariable int version) {
    byte[] bpmn = journeys.bpmn(key, version).orElseThrow(JourneyController::unknown);
    return ResponseEntity.ok()
        .eTag(DraftTag.of(Journeys.sha256(bpmn)))
        .contentType(MediaType.APPLICATION_XML)
        .body(bpmn);
  }

  @Operation(summary = "Switches the event and schedule starts of a journey on")
  @PostMapping("/{key}/activate")
  JourneyView activate(@PathVariable String key) {
    journeys.activate(key, Caller.current().name());
    return show(key);
  }

  @Operation(summary = "Switches the event and schedule starts of a journey off")
  @PostMapping("/{key}/deactivate")
  JourneyView deactivate(@PathVariable String key) {
    journeys.deactivate(key, Caller.current().name());
    return show(key);
  }

  private static ProblemException unknown() {
    return ProblemException.unknown("JOURNEY_UNKNOWN", "There is no such journey or version");
  }
}
