package io.tact.workflows.engine;

import com.github.f4b6a3.ulid.UlidCreator;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.JourneyStep;
import io.tact.domain.customer.CustomerCommand.AdvanceJourney;
import io.tact.domain.customer.JourneyProgress;
import io.tact.domain.history.Actor;
import io.tact.workflows.journey.JourneyEngine;
import io.tact.workflows.journey.JourneyVersions;
import io.tact.workflows.journey.JourneyVersions.JourneyVersion;
import io.tact.workflows.journey.ReceivedEvent;
import io.tact.workflows.journey.StartFailed;
import io.tact.workflows.step.StepVariables;
import io.tact.workflows.worker.Failures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Journeys on Camunda 7, embedded: its tables and ours commit together. */
final class CamundaJourneyEngine implements JourneyEngine {

  private static final Logger LOG = LoggerFactory.getLogger(CamundaJourneyEngine.class);

  private final ProcessEngineConfigurationImpl engine;
  private final RuntimeService runtime;
  private final CommandGateway commands;
  private final JourneyVersions versions;
  private final ProgressRecorder recorder;
  private final StartElements starts;
  private final EngineTables tables;

  CamundaJourneyEngine(
      ProcessEngineConfigurationImpl engine,
      CommandGateway commands,
      JourneyVersions versions,
      ProgressRecorder recorder,
      JdbcTemplate jdbc) {
    this.engine = engine;
    this.runtime = engine.getRuntimeService();
    this.commands = commands;
    this.versions = versions;
    this.recorder = recorder;
    this.starts = new StartElements();
    this.tables = new EngineTables(jdbc);
  }

  @Override
  public List<Entry> start(
      String journey, int version, Optional<String> campaignId, List<Start> customers) {
    String definitionId =
        versions
            .definitionOf(new JourneyVersion(journey, version))
            .orElseThrow(() -> new IllegalStateException("the version was never published"));
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              ProcessDefinitionEntity definition =
                  engine.getDeploymentCache().findDeployedProcessDefinitionById(definitionId);
              List<Entry> entries = new ArrayList<>(customers.size());
              for (Start start : customers) {
                entries.add(start(definition, journey, version, campaignId, start));
              }
              return entries;
            });
  }

  private Entry start(
      ProcessDefinitionEntity definition,
      String journey,
      int version,
      Optional<String> campaignId,
      Start start) {
    if (!recorder.mayEnter(
        new JourneyVersion(journey, version), start.customerId(), start.launchId())) {
      return Entry.REFUSED;
    }
    ActivityImpl element = starts.of(definition, start.event().map(ReceivedEvent::type));
    ExecutionEntity instance =
        definition.createProcessInstance(
            start.customerId(), start.launchId().orElse(null), element);
    try {
      instance.start(variables(campaignId, start.event()));
    } catch (RuntimeException e) {
      throw new StartFailed(way(instance), e);
    }
    // The next start in this transaction may be for the same customer.
    recorder.tell();
    return Entry.ENTERED;
  }

  /** The elements that it entered, the one at which the engine is last. */
  private List<String> way(ExecutionEntity instance) {
    List<String> way = new ArrayList<>(recorder.way(instance.getId()));
    Optional.ofNullable(
            Context.getCommandInvocationContext().getProcessDataContext().getLatestActivityId())
        .ifPresent(
            last -> {
              way.remove(last);
              way.add(last);
            });
    return way;
  }

  private static Map<String, Object> variables(
      Optional<String> campaignId, Optional<ReceivedEvent> event) {
    Map<String, Object> variables = new HashMap<>();
    campaignId.ifPresent(campaign -> variables.put(StepVariables.CAMPAIGN, campaign));
    event.ifPresent(
        received ->
            variables.put(
                StepVariables.EVENT, Variables.byteArrayValue(StepVariables.event(received))));
    return variables;
  }

  @Override
  public void recordFailedStart(
      String journey,
      int version,
      String customerId,
      Optional<String> launchId,
      RuntimeException failure) {
    if (recorder.mayEnter(new JourneyVersion(journey, version), customerId, launchId)) {
      JourneyProgress progress =
          JourneyProgress.failedStart(
              journey,
              version,
              UlidCreator.getMonotonicUlid().toString(),
              launchId,
              StartFailed.wayOf(failure),
              Failures.reason(failure));
      Actor.as(
          "journey:" + journey + "/" + version,
          () -> commands.sendAndWait(new AdvanceJourney(customerId, progress)));
    }
  }

  @Override
  public void contactDecided(JourneyStep step, String contactId, ContactDecision decision) {
    tables
        .executionAt(step.instanceId(), step.activityId())
        .ifPresent(execution -> runtime.signal(execution, contactId, decision, Map.of()));
  }

  @Override
  public void messageReceived(String executionId, String message, ReceivedEvent event) {
    if (tables.waitsFor(executionId, message)) {
      runtime.messageEventReceived(
          message,
          executionId,
          Map.of(StepVariables.EVENT, Variables.byteArrayValue(StepVariables.event(event))));
    }
  }

  @Override
  public void stop(String instanceId) {
    runtime.deleteProcessInstanceIfExists(instanceId, "stopped", false, true, false, false);
  }

  @Override
  public void stopAllOf(String customerId) {
    tables.instancesOf(customerId).forEach(this::stop);
  }

  @Override
  public List<RunningJourney> runningOf(String launchId, int max) {
    return tables.runningOf(launchId, max);
  }

  @Override
  public List<Incident> incidents(Optional<String> after, int limit) {
    return tables.incidents(after, limit).stream()
        .map(
            row -> {
              JourneyVersion version = versions.of(row.definitionId());
              return new Incident(
                  row.id(),
                  row.customerId(),
                  version.journey(),
                  version.version(),
                  row.elementId(),
                  row.since(),
                  row.reason());
            })
        .toList();
  }

  @Override
  public boolean retryIncident(String incidentId) {
    Optional<String> job = tables.jobOf(incidentId);
    job.ifPresent(id -> engine.getManagementService().setJobRetries(id, 1));
    return job.isPresent();
  }

  @Override
  public List<DueTimer> claimDueTimers(int max) {
    return tables.claimDueTimers(ClockUtil.getCurrentTime(), max);
  }

  @Override
  public void fire(List<String> timerIds) {
    engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              for (String id : timerIds) {
                JobEntity timer = context.getJobManager().findJobById(id);
                if (timer != null) {
                  timer.execute(context);
                  recorder.tell();
                }
              }
              return timerIds;
            });
  }

  @Override
  public void fireAlone(String timerId) {
    try {
      engine.getManagementService().executeJob(timerId);
    } catch (RuntimeException e) {
      LOG.debug("timer {} failed", timerId, e);
    }
  }

  @Override
  public Optional<Instant> nextDue() {
    return tables.nextDueTimer();
  }
}
