package io.tact.api.testrun;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.contact.Explanations;
import io.tact.api.invention.InventedCustomers;
import io.tact.api.journey.JourneyRefusals;
import io.tact.api.problem.ProblemException;
import io.tact.api.problem.Violation;
import io.tact.api.security.Caller;
import io.tact.domain.customer.CustomerProfile;
import io.tact.projections.customer.SampleCustomers;
import io.tact.projections.vocabulary.BankWords;
import io.tact.workflows.simulation.TestRun;
import io.tact.workflows.simulation.TestRunRefusal;
import io.tact.workflows.simulation.TestRunResult;
import io.tact.workflows.simulation.TestRuns;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where diagrams are tried before anybody is contacted. */
@RestController
@RequestMapping("/api/journeys/test-run")
@Tag(name = "journeys")
class TestRunController {

  private static final Logger LOG = LoggerFactory.getLogger(TestRunController.class);

  private static final int SAMPLE = 5;

  private final TestRuns runs;
  private final SampleCustomers sample;
  private final BankWords words;
  private final Explanations explanations;
  private final Clock clock;

  TestRunController(
      TestRuns runs,
      SampleCustomers sample,
      BankWords words,
      Explanations explanations,
      Clock clock) {
    this.runs = runs;
    this.sample = sample;
    this.words = words;
    this.explanations = explanations;
    this.clock = clock;
  }

  /** Customers to try a journey with. */
  record TrialCustomers(List<SampleCustomers.Picked> items) {}

  @Operation(
      summary = "Tries a diagram with sample customers on a clock of its own",
      description =
          "The customers decide as they would now, by the policy in force; nobody is contacted and"
              + " nothing is written. Each call plays the whole script: to see it go on, send it"
              + " again with one more step, and as 'at' the 'startedAt' of the answer. For whoever"
              + " sees personal data masked, the values of attributes are invented; which attributes"
              + " a customer has, tier, branch, time zone, channels and past contacts are true.")
  @PostMapping(consumes = "application/json")
  TestRunView run(@RequestBody TestRunForm form) {
    Caller caller = Caller.current();
    LOG.info("{} tries a journey with {} customers", caller.actor(), form.customerIds().size());
    Instant begins = form.at().orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MICROS));
    InventedCustomers invented =
        new InventedCustomers(words::attributes, LocalDate.ofInstant(begins, ZoneOffset.UTC));
    UnaryOperator<CustomerProfile> seen =
        caller.seesPersonalData() ? UnaryOperator.identity() : invented;
    try {
      TestRun run = form.run(begins, seen);
      TestRunResult result = JourneyRefusals.problems(() -> runs.run(run));
      return TestRunView.of(result, explanations.explainer(), invented);
    } catch (TestRunRefusal e) {
      throw problem(e);
    }
  }

  @Operation(summary = "Picks some customers at random to try a journey with")
  @GetMapping("/customers")
  TrialCustomers customers() {
    return new TrialCustomers(sample.some(SAMPLE));
  }

  private static ProblemException problem(TestRunRefusal e) {
    String code = e.code().name();
    return switch (e.code()) {
      case FINDINGS_OPEN -> ProblemException.conflict(code, e.getMessage(), violations(e));
      case START_NEEDED -> ProblemException.invalid("start", code, e.getMessage());
      case START_UNKNOWN -> ProblemException.invalid("start.type", code, e.getMessage());
      case CAMPAIGN_UNKNOWN -> ProblemException.invalid("campaignId", code, e.getMessage());
      case TOO_LONG ->
          ProblemException.invalid(
              "TEST_RUN_TOO_LONG",
              e.getMessage(),
              List.of(new Violation("steps", code, e.getMessage())));
      case BUSY -> ProblemException.of(429, "TEST_RUNS_BUSY", e.getMessage());
    };
  }

  private static List<Violation> violations(TestRunRefusal e) {
    return e.findings().stream()
        .map(
            finding ->
                new Violation(
                    finding.elementId(),
                    finding.rule().toUpperCase(Locale.ROOT).replace('-', '_'),
                    finding.message()))
        .toList();
  }
}
