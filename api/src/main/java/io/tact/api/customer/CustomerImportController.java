package io.tact.api.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.body.RequestBytes;
import io.tact.api.bulk.BulkImport;
import io.tact.api.bulk.Charsets;
import io.tact.api.bulk.ImportAnswer;
import io.tact.api.bulk.Outcome;
import io.tact.api.idempotency.Attempts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of customers. */
@RestController
@RequestMapping("/api/customers/import")
@Tag(name = "customers")
class CustomerImportController {

  private final BulkImport<CustomerForm> bulk;

  CustomerImportController(CustomerRegister register) {
    this.bulk =
        new BulkImport<>(
            CustomerForm::from,
            batch ->
                Attempts.of(() -> register.save(batch)).stream()
                    .map(CustomerImportController::outcome)
                    .toList());
  }

  @Operation(
      summary = "Registers and changes customers by a file: CSV with a header line, or NDJSON",
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))
              }))
  @PostMapping(consumes = "text/csv")
  ImportAnswer csv(HttpServletRequest request) throws IOException {
    return bulk.csv(
        RequestBytes.stream(request), Charsets.of(request.getContentType()), CustomerCsv::by);
  }

  @Operation(
      summary = "Registers and changes customers by a file: CSV with a header line, or NDJSON",
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))
              }))
  @PostMapping(consumes = "application/x-ndjson")
  ImportAnswer ndjson(HttpServletRequest request) throws IOException {
    return bulk.ndjson(RequestBytes.stream(request));
  }

  private static Outcome outcome(CustomerRegister.Saved saved) {
    if (saved instanceof CustomerRegister.Saved.Refused refused) {
      return new Outcome.Rejected(refused.refusal().code().name(), refused.refusal().getMessage());
    }
    return saved instanceof CustomerRegister.Saved.Unchanged
        ? new Outcome.Unchanged()
        : new Outcome.Accepted();
  }
}
