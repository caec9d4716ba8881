package io.tact.api.journey;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.list.Page;
import io.tact.api.problem.ProblemException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Journeys to begin from. */
@RestController
@RequestMapping("/api/journey-templates")
@Tag(name = "journeys")
class JourneyTemplateController {

  private final JourneyTemplates templates;

  JourneyTemplateController(JourneyTemplates templates) {
    this.templates = templates;
  }

  @Operation(summary = "Lists the journeys that come with Tact, to begin others from")
  @GetMapping
  Page<JourneyTemplate> list() {
    return new Page<>(templates.all(), Optional.empty());
  }

  @Operation(summary = "Shows the diagram of such a journey, as it comes with Tact")
  @GetMapping(path = "/{key}/bpmn", produces = "application/xml")
  ResponseEntity<byte[]> bpmn(@PathVariable String key) {
    byte[] bpmn =
        templates
            .bpmn(key)
            .orElseThrow(
                () ->
                    ProblemException.unknown(
                        "JOURNEY_TEMPLATE_UNKNOWN", "There is no such template"));
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(bpmn);
  }
}
