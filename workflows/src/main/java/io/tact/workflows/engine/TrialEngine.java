package io.tact.workflows.engine;

import io.tact.workflows.journey.JourneyEngine;
import io.tact.workflows.journey.JourneyVersions.JourneyVersion;
import io.tact.workflows.step.StepContext;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A second engine, for journeys that are only tried. It is set up as the first one and works on the
 * same tables; whoever uses it does so in a transaction that never commits. Its timers follow the
 * clock of its steps. To be made outside a transaction.
 */
public final class TrialEngine implements AutoCloseable {

  private final StepContext steps;
  private final ProcessEngineConfigurationImpl engine;
  private final JourneyEngine journeys;
  private final TrialTables tables;
  private final AtomicInteger trials = new AtomicInteger();

  /**
   * @param steps what steps work with; nothing in it may reach anybody
   */
  public TrialEngine(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      StepContext steps,
      Footsteps footsteps,
      JdbcTemplate jdbc) {
    ProgressRecorder recorder = new ProgressRecorder(steps.commands(), steps.versions());
    SpringTransactionsProcessEngineConfiguration setting =
        EngineConfiguration.configured(dataSource, transactions, steps, recorder);
    setting.setProcessEngineName("tact-trials");
    setting.setBusinessCalendarManager(TrialCalendars.by(steps.clock()));
    setting
        .getCustomPostBPMNParseListeners()
        .add(new FootstepsListener(footsteps, steps.versions()));
    setting.buildProcessEngine();
    this.steps = steps;
    this.engine = setting;
    this.journeys =
        new CamundaJourneyEngine(setting, steps.commands(), steps.versions(), recorder, jdbc);
    this.tables = new TrialTables(jdbc);
  }

  /** A journey that a customer began in truth. */
  public record Begun(String instanceId, int version) {}

  /** A tried diagram in the engine's hands; its version is below zero, so that no other has it. */
  public record Deployed(JourneyVersion version, String definitionId) {}

  /**
   * Takes a diagram that has passed the gate, until {@link #forget}.
   *
   * @throws io.tact.domain.journey.JourneyRefusal where the engine does not take it
   */
  public Deployed deploy(String key, byte[] executable) {
    JourneyVersion version = new JourneyVersion(key, trials.decrementAndGet());
    String definitionId =
        CamundaJourneyDeployer.deploy(deployment(version), this::unlocked, key, executable);
    steps.versions().add(version, definitionId);
    return new Deployed(version, definitionId);
  }

  /** With a tenant of its own, so that it follows no other definition of that key. */
  private DeploymentBuilder deployment(JourneyVersion version) {
    return engine.getRepositoryService().createDeployment().tenantId("trial" + version.version());
  }

  /** Whoever deploys for good waits for nobody who only tries. */
  private DeploymentWithDefinitions unlocked(DeploymentBuilder deployment) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            new DeployCmd((DeploymentBuilderImpl) deployment) {
              private static final long serialVersionUID = 1L;

              @Override
              protected void acquireExclusiveLock(CommandContext context) {
                // Others see nothing of it.
              }
            });
  }

  /** Leaves nothing of a diagram in memory. */
  public void forget(Deployed deployed) {
    steps.versions().remove(deployed.version(), deployed.definitionId());
    engine.getDeploymentCache().removeProcessDefinition(deployed.definitionId());
  }

  /** Moves the journeys. */
  public JourneyEngine journeys() {
    return journeys;
  }

  /** What journeys wait for: times, the next one first, then events. */
  public List<TrialWait> waits(Collection<String> rootIds) {
    return rootIds.isEmpty() ? List.of() : tables.waits(rootIds);
  }

  /** The latest times that the customer began the journey in truth, the last one first. */
  public List<Begun> begun(String customerId, String journey) {
    return tables.begun(customerId, journey);
  }

  @Override
  public void close() {
    engine.getProcessEngine().close();
  }
}
