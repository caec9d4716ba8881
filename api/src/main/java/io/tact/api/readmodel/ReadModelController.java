package io.tact.api.readmodel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.projections.readmodel.ReadModelProgress;
import io.tact.projections.readmodel.ReadModels;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tables that are derived from the history. */
@RestController
@RequestMapping("/api/read-models")
@Tag(name = "read models")
class ReadModelController {

  private final ReadModels models;

  ReadModelController(ReadModels models) {
    this.models = models;
  }

  /**
   * How far the read models are.
   *
   * @param rebuilding whether a rebuild is running
   * @param items the models
   */
  record Progress(boolean rebuilding, List<ReadModelProgress> items) {}

  @Operation(summary = "Shows how far the read models, and the latest rebuild of each, are")
  @GetMapping
  Progress show() {
    return new Progress(models.rebuilding(), models.progress());
  }

  @Operation(
      summary = "Builds all read models anew while they serve; one that is running is joined")
  @ApiResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = Progress.class)))
  @PostMapping("/rebuild")
  ResponseEntity<Progress> rebuild() {
    models.rebuild();
    return ResponseEntity.accepted().location(URI.create("/api/read-models")).body(show());
  }
}
