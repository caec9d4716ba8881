package io.tact.api.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.customer.CustomerFile;
import io.tact.api.list.Page;
import io.tact.api.problem.ProblemException;
import io.tact.projections.audit.AuditEvents;
import io.tact.projections.audit.DecisionAudit;
import io.tact.projections.contactlog.ContactDetails;
import io.tact.projections.contactlog.ContactLog;
import io.tact.projections.history.RecordedEvent;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The history, event by event. */
@RestController
@Tag(name = "audit")
class AuditController {

  private final AuditEvents events;
  private final DecisionAudit decisions;
  private final CustomerFile customers;
  private final ContactLog contacts;

  AuditController(
      AuditEvents events, DecisionAudit decisions, CustomerFile customers, ContactLog contacts) {
    this.events = events;
    this.decisions = decisions;
    this.customers = customers;
    this.contacts = contacts;
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
    Optional<String> customer =
        query.customerId().or(() -> query.contactId().map(this::customerOf));
    customer.ifPresent(customers::require);
    return customer
        .map(decisions::ofCustomer)
        .orElseGet(() -> decisions.ofSample(query.customers(), query.from(), query.to()));
  }

  private String customerOf(String contactId) {
    return contacts
        .find(contactId)
        .map(ContactDetails::customerId)
        .orElseThrow(() -> ProblemException.unknown("CONTACT_UNKNOWN", "There is no such contact"));
  }
}
