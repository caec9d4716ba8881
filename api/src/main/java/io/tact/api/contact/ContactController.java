package io.tact.api.contact;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.idempotency.FirstAnswer;
import io.tact.api.idempotency.Once;
import io.tact.api.list.Page;
import io.tact.api.security.Caller;
import io.tact.projections.contactlog.ContactLog;
import io.tact.projections.contactlog.ContactRow;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contacts: asking for them, and what became of them. */
@RestController
@RequestMapping("/api/contacts")
@Tag(name = "contacts")
class ContactController {

  private final ContactDesk desk;
  private final ContactFile file;
  private final ContactLog log;

  ContactController(ContactDesk desk, ContactFile file, ContactLog log) {
    this.desk = desk;
    this.file = file;
    this.log = log;
  }

  @Operation(summary = "Asks whether a customer may be contacted now, and if so has it done")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DecisionView.class)))
  @PostMapping(consumes = "application/json", produces = "application/json")
  ResponseEntity<String> ask(
      @RequestBody ContactForm form,
      @RequestHeader(name = Once.HEADER, required = false) Optional<String> key) {
    FirstAnswer answer = desk.ask(form, Once.claim("POST /api/contacts", key));
    return answer.response();
  }

  @Operation(summary = "Lists contacts, the newest request first")
  @GetMapping
  Page<ContactRow> list(@ParameterObject ContactListQuery query) {
    List<ContactRow> found =
        log.list(query.query(), query.slice().afterNumber(), query.limit() + 1);
    return Page.of(found, query.limit(), row -> String.valueOf(row.index()));
  }

  @Operation(summary = "Shows a contact with every event about it")
  @GetMapping("/{contactId}")
  ContactView show(@PathVariable String contactId) {
    return file.show(contactId, Caller.current());
  }
}
