package io.tact.api.policy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.problem.ProblemException;
import io.tact.api.security.Caller;
import io.tact.domain.policy.PolicyInForce;
import io.tact.projections.policy.PolicyBookRows;
import io.tact.projections.policy.PolicyVersion;
import io.tact.projections.whatif.WhatIfResult;
import io.tact.projections.whatif.WhatIfRun;
import io.tact.projections.whatif.WhatIfRun.Period;
import io.tact.projections.whatif.WhatIfRun.Status;
import io.tact.projections.whatif.WhatIfRun.Versions;
import io.tact.projections.whatif.WhatIfRuns;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What other policies would have made of what really happened. */
@RestController
@RequestMapping("/api/contact-policy")
@Tag(name = "contact policy")
class WhatIfController {

  private static final Duration PATIENCE = Duration.ofSeconds(25);
  private static final String RESPOND_ASYNC = "respond-async";
  private static final Duration LOOK_BACK = Duration.ofDays(30);
  private static final Duration FRESH = Duration.ofDays(1);

  private final WhatIfRuns runs;
  private final PolicyBookRows book;
  private final Clock clock;

  WhatIfController(WhatIfRuns runs, PolicyBookRows book, Clock clock) {
    this.runs = runs;
    this.book = book;
    this.clock = clock;
  }

  @Operation(
      summary = "Replays contacts under a policy; long replays go on in the background",
      description =
          "Requests and imported contacts of the time given are decided anew, in time order per"
              + " customer. Nothing is written and nobody is contacted. Prefer: respond-async is"
              + " answered with 202 at once.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = WhatIfResult.class)))
  @ApiResponse(
      responseCode = "202",
      description = "It takes longer; Location tells where to look",
      content = @Content(schema = @Schema(implementation = WhatIfView.class)))
  @PostMapping(path = "/what-if", consumes = "application/json")
  ResponseEntity<?> replay(
      @RequestBody WhatIfForm form,
      @RequestHeader(name = "Prefer", required = false) Optional<String> prefer) {
    Period period = new Period(form.from(), form.to(), Caller.current().name());
    boolean later = prefer.filter(RESPOND_ASYNC::equalsIgnoreCase).isPresent();
    WhatIfRun run = ended(runs.begin(form.policy(), period), later ? Duration.ZERO : PATIENCE);
    return run.status() == Status.DONE
        ? ResponseEntity.ok(run.results().get(0))
        : ResponseEntity.accepted()
            .location(URI.create("/api/contact-policy/what-if/" + run.runId()))
            .body(WhatIfView.of(run));
  }

  @Operation(summary = "Shows how far a replay is, and its result")
  @GetMapping("/what-if/{id}")
  WhatIfView show(@PathVariable String id) {
    return WhatIfView.of(runs.find(id).orElseThrow(WhatIfController::unknown));
  }

  @Operation(summary = "Cancels a replay")
  @DeleteMapping("/what-if/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(@PathVariable String id) {
    WhatIfRun run = runs.find(id).orElseThrow(WhatIfController::unknown);
    runs.cancel(run.runId());
  }

  @Operation(
      summary = "Shows what a proposed version makes of the last 30 days, beside the one in force",
      description =
          "202 while the replay runs: ask again. Once the version is decided on, what was shown"
              + " last is shown.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DifferenceView.class)))
  @ApiResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = DifferenceView.class)))
  @GetMapping("/versions/{version}/difference")
  ResponseEntity<DifferenceView> difference(@PathVariable int version) {
    PolicyVersion proposed = book.version(version).orElseThrow(PolicyController::unknown);
    WhatIfRun run =
        proposed.status().equals("PROPOSED") ? freshDifference(version) : lastDifference(version);
    HttpStatus status = run.status() == Status.DONE ? HttpStatus.OK : HttpStatus.ACCEPTED;
    return ResponseEntity.status(status).body(DifferenceView.of(run));
  }

  private WhatIfRun lastDifference(int version) {
    return runs.latestOf(version)
        .orElseThrow(
            () ->
                ProblemException.conflict(
                    "NOT_PROPOSED", "The version was decided on, and nobody had looked before"));
  }

  private WhatIfRun freshDifference(int version) {
    PolicyInForce.Version inForce = book.current();
    Versions versions = new Versions(version, inForce.number());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<WhatIfRun> known =
        runs.latest(versions).filter(run -> run.askedAt().isAfter(now.minus(FRESH)));
    return known.isPresent()
        ? ended(known.get().runId())
        : ended(
            runs.begin(
                book.find(version).orElseThrow(PolicyController::unknown),
                inForce.policy(),
                versions,
                new Period(now.minus(LOOK_BACK), now, Caller.current().name())));
  }

  private WhatIfRun ended(String runId) {
    return ended(runId, PATIENCE);
  }

  private WhatIfRun ended(String runId, Duration patience) {
    WhatIfRun run = runs.await(runId, patience).orElseThrow(WhatIfController::unknown);
    if (run.status() == Status.FAILED) {
      throw new IllegalStateException("the replay broke: " + runId);
    }
    return run;
  }

  private static ProblemException unknown() {
    return ProblemException.unknown("WHAT_IF_UNKNOWN", "There is no such replay");
  }
}
