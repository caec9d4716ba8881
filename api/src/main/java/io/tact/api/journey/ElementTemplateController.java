package io.tact.api.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands the vocabulary of steps to modelers. */
@RestController
@Tag(name = "journeys")
class ElementTemplateController {

  private final ElementTemplates templates;

  ElementTemplateController(ElementTemplates templates) {
    this.templates = templates;
  }

  @Operation(summary = "Lists the element templates, as Camunda Modeler reads them")
  @GetMapping("/api/element-templates")
  JsonNode list() {
    return templates.all();
  }
}
