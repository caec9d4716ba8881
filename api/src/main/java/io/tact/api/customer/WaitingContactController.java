package io.tact.api.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.workflows.waiting.WaitingLine;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The contacts of a customer that wait. */
@RestController
@Tag(name = "customers")
class WaitingContactController {

  private final WaitingLine line;
  private final CustomerFile file;

  WaitingContactController(WaitingLine line, CustomerFile file) {
    this.line = line;
    this.file = file;
  }

  /** All contacts that wait; there is no further page. */
  record WaitingContacts(List<WaitingContactView> items) {}

  @Operation(summary = "Shows the contacts that wait, in the order in which they will be decided")
  @GetMapping("/api/customers/{customerId}/waiting-contacts")
  WaitingContacts show(@PathVariable String customerId) {
    file.require(customerId);
    return new WaitingContacts(line.of(customerId).stream().map(WaitingContactView::of).toList());
  }
}
