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
import io.tact.domain.customer.CustomerCommand.RecordComplaint;
import io.tact.domain.customer.CustomerCommand.RecordConsent;
import io.tact.domain.customer.CustomerTransaction;
import io.tact.domain.personal.PersonalDataVault;
import io.tact.domain.personal.Sealed;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What customers say: consents and complaints. */
@RestController
@RequestMapping("/api/customers/{customerId}")
@Tag(name = "customers")
class CustomerWordController {

  private final CustomerTransaction transaction;
  private final CommandGateway commands;
  private final PersonalDataVault vault;
  private final Once once;
  private final Clock clock;

  CustomerWordController(
      CustomerTransaction transaction,
      CommandGateway commands,
      PersonalDataVault vault,
      Once once,
      Clock clock) {
    this.transaction = transaction;
    this.commands = commands;
    this.vault = vault;
    this.once = once;
    this.clock = clock;
  }

  /** A complaint as it was taken down. */
  record Complaint(String customerId, String channel, Instant at) {}

  @Operation(summary = "Records that a customer gave or took back a consent")
  @PutMapping(path = "/consents", consumes = "application/json")
  ConsentOnFile consent(@PathVariable String customerId, @RequestBody ConsentForm form) {
    RecordConsent consent = form.by(customerId, clock.instant());
    Attempts.of(() -> transaction.over(Set.of(customerId), () -> commands.sendAndWait(consent)));
    return new ConsentOnFile(
        consent.category().name(),
        consent.channel().name(),
        consent.granted(),
        consent.source(),
        consent.at(),
        Optional.of(Caller.current().actor()));
  }

  @Operation(summary = "Records a complaint")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Complaint.class)))
  @PostMapping(path = "/complaints", consumes = "application/json")
  ResponseEntity<String> complain(
      @PathVariable String customerId,
      @RequestBody ComplaintForm form,
      @RequestHeader(name = Once.HEADER, required = false) Optional<String> key) {
    String address = "POST /api/customers/" + customerId + "/complaints";
    FirstAnswer answer =
        once.answer(Once.claim(address, key), ApiJson.write(form), () -> take(customerId, form));
    return answer.response();
  }

  private FirstAnswer take(String customerId, ComplaintForm form) {
    Instant at = form.at().orElseGet(clock::instant);
    transaction.over(
        Set.of(customerId),
        () -> {
          Optional<Sealed> text = form.text().map(words -> vault.seal(customerId, words));
          return commands.sendAndWait(new RecordComplaint(customerId, form.channel(), text, at));
        });
    Complaint taken = new Complaint(customerId, form.channel().name(), at);
    return new FirstAnswer(201, ApiJson.write(taken));
  }
}
