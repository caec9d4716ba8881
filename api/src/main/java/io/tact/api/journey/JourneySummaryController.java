package io.tact.api.journey;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.list.Page;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Journeys with what matters about them now, a line each. */
@RestController
@Tag(name = "journeys")
class JourneySummaryController {

  private final JourneySummaries summaries;

  JourneySummaryController(JourneySummaries summaries) {
    this.summaries = summaries;
  }

  @Operation(summary = "Lists journeys by key, with their launches, customers and latest contacts")
  @GetMapping("/api/journey-summaries")
  Page<JourneySummary> list(@ParameterObject JourneySummaryQuery query) {
    return Page.of(summaries.find(query), query.limit(), JourneySummary::key);
  }
}
