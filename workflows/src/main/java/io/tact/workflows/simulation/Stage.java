package io.tact.workflows.simulation;

import io.tact.domain.campaign.Campaigns;
import io.tact.domain.customer.CustomerProfiles;
import io.tact.domain.customer.ImaginedCustomers;
import io.tact.domain.customer.Surroundings;
import io.tact.workflows.engine.Footsteps;
import io.tact.workflows.engine.TrialEngine;
import io.tact.workflows.feel.Feel;
import io.tact.workflows.journey.JourneyVersions;
import io.tact.workflows.step.StepContext;
import io.tact.workflows.step.StepVariables;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Where test runs are played: an engine and customers that no real journey ever meets. Each takes
 * what differs from run to run from the thread's {@link Course}. Nothing of it is there before
 * somebody tries a journey.
 */
final class Stage implements AutoCloseable {

  private final DataSource dataSource;
  private final PlatformTransactionManager transactions;
  private final JdbcTemplate jdbc;
  private final ImaginedCustomers customers;
  private final CustomerProfiles profiles;
  private final Campaigns campaigns;
  private Optional<Set> set = Optional.empty();

  private record Set(TrialEngine engine, CommandGateway commands) {}

  Stage(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      JdbcTemplate jdbc,
      ImaginedCustomers customers,
      CustomerProfiles profiles,
      Campaigns campaigns) {
    this.dataSource = dataSource;
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.customers = customers;
    this.profiles = profiles;
    this.campaigns = new UnpaidCampaigns(campaigns);
  }

  /** Set up at its first use, which must be outside a transaction. */
  TrialEngine engine() {
    return set().engine();
  }

  CommandGateway commands() {
    return set().commands();
  }

  private synchronized Set set() {
    if (set.isEmpty()) {
      set = Optional.of(setUp());
    }
    return set.get();
  }

  private Set setUp() {
    Clock clock = new SimulatedClock();
    CommandGateway commands =
        customers.gateway(
            new Surroundings(clock, () -> Course.current().policy(), campaigns),
            (customerId, event) -> Course.current().told(customerId, event));
    StepContext steps =
        new StepContext(
            commands,
            new NothingSealed(),
            new StepVariables(new SeenProfiles(profiles)),
            new Feel(clock),
            new JourneyVersions(jdbc),
            campaigns,
            clock);
    Footsteps footsteps =
        (customerId, journey, elementId) ->
            Course.current().entered(customerId, journey, elementId);
    return new Set(new TrialEngine(dataSource, transactions, steps, footsteps, jdbc), commands);
  }

  @Override
  public synchronized void close() {
    set.ifPresent(built -> built.engine().close());
    set = Optional.empty();
  }
}
