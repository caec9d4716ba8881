package io.tact.workflows.simulation;

import io.tact.domain.campaign.Campaigns;
import io.tact.domain.customer.CustomerProfiles;
import io.tact.domain.customer.ImaginedCustomers;
import io.tact.domain.policy.PolicyInForce;
import io.tact.workflows.deployment.Journeys;
import io.tact.workflows.deployment.Trial;
import io.tact.workflows.engine.TrialEngine;
import io.tact.workflows.simulation.TestRunRefusal.Code;
import io.tact.workflows.waiting.WaitingLine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries diagrams with real customers whom nobody contacts. Whoever wants to see one more step sends
 * the whole script again: nothing is kept in between, and the same script gives the same answer as
 * long as the customers, the policy and the campaigns stay what they are; for whoever sees invented
 * values, also as long as the values that many customers share do.
 */
public final class TestRuns {

  /** A test run that takes longer is ended. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** Each takes a connection and a processor; others wait a little. */
  private static final int AT_ONCE = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Journeys journeys;
  private final Stage stage;
  private final ImaginedCustomers customers;
  private final CustomerProfiles profiles;
  private final WaitingLine waiting;
  private final PolicyInForce policies;
  private final Campaigns campaigns;
  private final TransactionTemplate all;
  private final TransactionTemplate part;
  private final Clock clock;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  TestRuns(
      Journeys journeys,
      Stage stage,
      ImaginedCustomers customers,
      CustomerProfiles profiles,
      WaitingLine waiting,
      PolicyInForce policies,
      Campaigns campaigns,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.journeys = journeys;
    this.stage = stage;
    this.customers = customers;
    this.profiles = profiles;
    this.waiting = waiting;
    this.policies = policies;
    this.campaigns = campaigns;
    this.all = new TransactionTemplate(transactions);
    // Histories and what they wait for are read one after the other, while life goes on.
    this.all.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.part = new TransactionTemplate(transactions);
    this.part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.clock = clock;
  }

  /**
   * Lets the customers go through the diagram.
   *
   * @throws TestRunRefusal where that cannot be
   * @throws RuntimeException what {@link Journeys#trial} throws of diagrams that are not taken
   */
  public TestRunResult run(TestRun run) {
    Trial trial = journeys.trial(run.bpmn());
    check(trial, run);
    enterStage();
    try {
      TrialEngine engine = stage.engine();
      return all.execute(
          status -> {
            status.setRollbackOnly();
            return perform(run, trial, engine);
          });
    } finally {
      places.release();
    }
  }

  private void enterStage() {
    try {
      if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TestRunRefusal(Code.BUSY, "others try journeys at the moment: try again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TestRunRefusal(Code.BUSY, "the machine is about to stop");
    }
  }

  private void check(Trial trial, TestRun run) {
    if (!trial.errors().isEmpty()) {
      throw new TestRunRefusal(
          Code.FINDINGS_OPEN, "mend what the findings name first", trial.errors());
    }
    if (run.start().isEmpty() && !trial.startsByItself()) {
      throw new TestRunRefusal(
          Code.START_NEEDED, "an event starts this journey: one of " + trial.startEvents());
    }
    if (run.start().filter(start -> !trial.startEvents().contains(start.type())).isPresent()) {
      throw new TestRunRefusal(Code.START_UNKNOWN, "the journey does not start on this event");
    }
    if (run.campaignId()
        .filter(id -> campaigns.standing(id, clock.instant()).isEmpty())
        .isPresent()) {
      throw new TestRunRefusal(Code.CAMPAIGN_UNKNOWN, "there is no such campaign");
    }
  }

  private TestRunResult perform(TestRun run, Trial trial, TrialEngine engine) {
    Course course =
        new Course(
            run.at(),
            policies.current(),
            new Spending(campaigns),
            run.seen(),
            System.nanoTime() + LONGEST.toNanos());
    return course.run(
        () -> {
          TrialEngine.Deployed deployed = engine.deploy(trial.key(), trial.executable());
          try {
            return perform(run, course, engine, deployed);
          } finally {
            engine.forget(deployed);
          }
        });
  }

  private TestRunResult perform(
      TestRun run, Course course, TrialEngine engine, TrialEngine.Deployed deployed) {
    List<String> ids = run.customerIds().stream().distinct().toList();
    customers.readAhead(ids);
    profiles.readAhead(ids);
    for (String id : ids) {
      Traveller traveller = new Traveller(id, deployed.version());
      waiting
          .of(id)
          .forEach(
              contact -> traveller.contacts().waitsElsewhere(contact.request(), contact.until()));
      course.add(traveller);
    }
    Conductor conductor =
        new Conductor(engine, stage.commands(), new Attempts(customers, part, course), course);
    Optional<String> campaignId =
        run.campaignId().or(() -> campaigns.ofJourney(deployed.version().journey()));
    conductor.begin(deployed.version(), campaignId, run.start());
    run.steps().forEach(conductor::take);
    return new TestRunResult(
        run.at(),
        course.now(),
        conductor.nextDue(),
        course.travellers().stream().map(Traveller::result).toList());
  }
}
