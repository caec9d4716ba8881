package io.tact.api.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.body.ApiJson;
import io.tact.api.idempotency.Attempts;
import io.tact.api.idempotency.FirstAnswer;
import io.tact.api.idempotency.Once;
import io.tact.api.security.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Customers, one at a time. */
@RestController
@RequestMapping("/api/customers")
@Tag(name = "customers")
class CustomerController {

  private final CustomerRegister register;
  private final CustomerFile file;
  private final Erasure erasure;
  private final Once once;

  CustomerController(CustomerRegister register, CustomerFile file, Erasure erasure, Once once) {
    this.register = register;
    this.file = file;
    this.erasure = erasure;
    this.once = once;
  }

  @Operation(summary = "Registers a customer (201), or changes one (200)")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = CustomerView.class)))
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CustomerView.class)))
  @PostMapping(consumes = "application/json")
  ResponseEntity<CustomerView> save(
      @RequestBody CustomerForm form,
      @RequestHeader(name = Once.HEADER, required = false) Optional<String> key) {
    FirstAnswer answer =
        once.answer(Once.claim("POST /api/customers", key), ApiJson.write(form), () -> saved(form));
    return ResponseEntity.status(answer.status())
        .body(file.show(form.customerId(), Caller.current()));
  }

  /** Kept is the status alone: the rest would be personal data that no erasure reaches. */
  private FirstAnswer saved(CustomerForm form) {
    CustomerRegister.Saved saved = register.save(List.of(form)).get(0);
    if (saved instanceof CustomerRegister.Saved.Refused refused) {
      throw refused.refusal();
    }
    return new FirstAnswer(saved instanceof CustomerRegister.Saved.Created ? 201 : 200, "");
  }

  @Operation(summary = "Shows a customer; of an erased one only that")
  @GetMapping("/{customerId}")
  CustomerView show(@PathVariable String customerId) {
    return file.show(customerId, Caller.current());
  }

  @Operation(summary = "Erases a customer's personal data everywhere")
  @ApiResponse(responseCode = "204")
  @DeleteMapping("/{customerId}")
  ResponseEntity<Void> erase(@PathVariable String customerId) {
    Attempts.of(
        () -> {
          erasure.erase(customerId);
          return true;
        });
    return ResponseEntity.noContent().build();
  }
}
