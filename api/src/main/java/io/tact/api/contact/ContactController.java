package io.tact.api.contact;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.idempotency.FirstAnswer;
import io.tact.api.idempotency.Once;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests for contacts. */
@RestController
@RequestMapping("/api/contacts")
@Tag(name = "contacts")
class ContactController {

  private final ContactDesk desk;

  ContactController(ContactDesk desk) {
    this.desk = desk;
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
    return ResponseEntity.status(answer.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer.body());
  }
}
