package io.tact.api.contact;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.body.RequestBytes;
import io.tact.api.bulk.BulkImport;
import io.tact.api.bulk.ImportAnswer;
import io.tact.api.idempotency.Attempts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contacts made before Tact. */
@RestController
@RequestMapping("/api/contacts/history")
@Tag(name = "contacts")
class PastContactController {

  private final BulkImport<PastContactForm> bulk;

  PastContactController(PastContacts contacts) {
    this.bulk =
        new BulkImport<>(PastContactForm::from, batch -> Attempts.of(() -> contacts.take(batch)));
  }

  @Operation(
      summary = "Takes over contacts by a file with a JSON object a line",
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))
              }))
  @PostMapping(consumes = "application/x-ndjson")
  ImportAnswer ndjson(HttpServletRequest request) throws IOException {
    return bulk.ndjson(RequestBytes.stream(request));
  }
}
