package io.tact.api.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.list.Page;
import io.tact.projections.audit.AuditEvents;
import io.tact.projections.audit.DecisionAudit;
import io.tact.projections.history.RecordedEvent;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The history, event by event. */
@RestController
@Tag(name = "audit")
class AuditController {

  private final AuditEvents events;
  private final DecisionAudit decisions;

  AuditController(AuditEvents events, DecisionAudit decisions) {
    this.events = events;
    this.decisions = decisions;
  }

  @Operation(summary = "Lists the events of the history, in order, personal data sealed")
  @GetMapping("/api/audit/events")
  Page<RecordedEvent> list(@ParameterObject AuditListQuery query) {
    List<RecordedEvent> found = events.list(query.query(), query.afterIndex(), query.limit() + 1);
    return Page.of(found, query.limit(), event -> String.valueOf(event.index()));
  }

  @Operation(
      summary = "Makes decisions of the history again, and reports those that come out otherwise")
  @GetMapping("/api/audit/decisions")
  DecisionAudit.Report check(@ParameterObject DecisionAuditQuery query) {
    return query
        .customerId()
        .map(decisions::ofCustomer)
        .orElseGet(() -> decisions.ofSample(query.customers()));
  }
}
