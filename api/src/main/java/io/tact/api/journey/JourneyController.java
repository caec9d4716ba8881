package io.tact.api.journey;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.list.Page;
import io.tact.api.list.Slice;
import io.tact.api.problem.ProblemException;
import io.tact.api.security.Caller;
import io.tact.projections.figures.ContactFigure;
import io.tact.projections.figures.ElementFigures;
import io.tact.projections.figures.Figures;
import io.tact.workflows.deployment.JourneyView;
import io.tact.workflows.deployment.Journeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Journeys, their diagrams and their figures. */
@RestController
@RequestMapping("/api/journeys")
@Tag(name = "journeys")
class JourneyController {

  private final Journeys journeys;
  private final Figures figures;

  JourneyController(Journeys journeys, Figures figures) {
    this.journeys = journeys;
    this.figures = figures;
  }

  /**
   * How customers pass through a version.
   *
   * @param elements those that anybody ever entered
   * @param contacts what became of the contacts that it asked for
   */
  record JourneyFigures(
      String key, int version, List<ElementFigures> elements, List<ContactFigure> contacts) {}

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

  @Operation(summary = "Shows how customers pass through a version")
  @GetMapping("/{key}/versions/{version}/figures")
  JourneyFigures figures(@PathVariable String key, @PathVariable int version) {
    if (show(key).versions().stream().noneMatch(one -> one.version() == version)) {
      throw unknown();
    }
    return new JourneyFigures(
        key, version, everyElement(key, version), figures.contacts(key, version));
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

  /** Those that nobody has come to yet as well. */
  private List<ElementFigures> everyElement(String key, int version) {
    Map<String, ElementFigures> known = new LinkedHashMap<>();
    journeys.elements(key, version).forEach(id -> known.put(id, new ElementFigures(id, 0, 0, 0)));
    figures.elements(key, version).forEach(figure -> known.put(figure.elementId(), figure));
    return List.copyOf(known.values());
  }
}
