package io.tact.api.page;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the first page. */
@RestController
@Tag(name = "figures")
class OverviewController {

  private final Overviews overviews;

  OverviewController(Overviews overviews) {
    this.overviews = overviews;
  }

  @Operation(summary = "Shows the figures of the whole bank")
  @GetMapping("/api/overview")
  Overview show(@ParameterObject OverviewQuery query) {
    return overviews.now(ZoneId.of(query.zone()));
  }
}
