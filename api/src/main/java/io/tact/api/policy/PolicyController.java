package io.tact.api.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.body.ApiJson;
import io.tact.api.body.WhyForm;
import io.tact.api.idempotency.FirstAnswer;
import io.tact.api.idempotency.Once;
import io.tact.api.list.Page;
import io.tact.api.list.Slice;
import io.tact.api.problem.ProblemException;
import io.tact.api.security.Caller;
import io.tact.domain.policy.ContactPolicy;
import io.tact.domain.policy.PolicyCommand.ApprovePolicy;
import io.tact.domain.policy.PolicyCommand.ProposePolicy;
import io.tact.domain.policy.PolicyCommand.RefusePolicy;
import io.tact.projections.policy.PolicyBookRows;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules against over-contact and who decides on them. */
@RestController
@RequestMapping("/api/contact-policy")
@Tag(name = "contact policy")
class PolicyController {

  private final PolicyBookRows book;
  private final CommandGateway commands;
  private final Once once;

  PolicyController(PolicyBookRows book, CommandGateway commands, Once once) {
    this.book = book;
    this.commands = commands;
    this.once = once;
  }

  /** A proposal that waits for somebody else's approval. */
  record ProposedVersion(int version, String status) {}

  @Operation(summary = "Shows the policy in force")
  @GetMapping
  PolicyView inForce() {
    return show(book.current().number());
  }

  @Operation(summary = "Lists all versions, the newest first")
  @GetMapping("/versions")
  Page<PolicyView> list(@ParameterObject Slice slice) {
    long before = slice.afterNumber().orElse(Long.MAX_VALUE);
    List<PolicyView> found =
        book.versions(before, slice.limit() + 1).stream().map(PolicyView::of).toList();
    return Page.of(found, slice.limit(), version -> String.valueOf(version.version()));
  }

  @Operation(summary = "Shows a version")
  @GetMapping("/versions/{version}")
  PolicyView show(@PathVariable int version) {
    return book.version(version).map(PolicyView::of).orElseThrow(PolicyController::unknown);
  }

  @Operation(summary = "Proposes a whole policy")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ProposedVersion.class)))
  @PostMapping(path = "/versions", consumes = "application/json", produces = "application/json")
  ResponseEntity<String> propose(
      @RequestBody JsonNode policy,
      @RequestHeader(name = Once.HEADER, required = false) Optional<String> key) {
    ContactPolicy read = PolicyBody.read(policy);
    String by = Caller.current().name();
    FirstAnswer answer =
        once.answer(
            Once.claim("POST /api/contact-policy/versions", key),
            policy.toString(),
            () -> {
              int version = commands.sendAndWait(new ProposePolicy(read, by));
              ProposedVersion proposed = new ProposedVersion(version, "PROPOSED");
              return new FirstAnswer(201, ApiJson.write(proposed));
            });
    return answer.response();
  }

  @Operation(summary = "Puts a version in force, by another person than who proposed it")
  @PostMapping("/versions/{version}/approve")
  PolicyView approve(@PathVariable int version) {
    commands.sendAndWait(new ApprovePolicy(version, Caller.current().name()));
    return show(version);
  }

  @Operation(summary = "Refuses a version")
  @PostMapping(path = "/versions/{version}/refuse", consumes = "application/json")
  PolicyView refuse(@PathVariable int version, @RequestBody WhyForm form) {
    commands.sendAndWait(new RefusePolicy(version, Caller.current().name(), form.why()));
    return show(version);
  }

  static ProblemException unknown() {
    return ProblemException.unknown("VERSION_UNKNOWN", "There is no such version of the policy");
  }
}
