package io.tact.api.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.list.Page;
import io.tact.api.security.Caller;
import io.tact.projections.timeline.Timeline;
import io.tact.projections.timeline.TimelineEntry;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A customer's story. */
@RestController
@Tag(name = "customers")
class TimelineController {

  private final Timeline timeline;
  private final CustomerFile file;

  TimelineController(Timeline timeline, CustomerFile file) {
    this.timeline = timeline;
    this.file = file;
  }

  @Operation(summary = "Lists everything that happened to a customer, the newest first")
  @GetMapping("/api/customers/{customerId}/timeline")
  Page<TimelineEntry> list(@PathVariable String customerId, @ParameterObject TimelineQuery query) {
    file.require(customerId);
    boolean masked = !Caller.current().seesPersonalData();
    List<TimelineEntry> found =
        timeline.of(
            customerId, masked, query.types(), query.slice().afterNumber(), query.limit() + 1);
    return Page.of(found, query.limit(), entry -> String.valueOf(entry.index()));
  }
}
