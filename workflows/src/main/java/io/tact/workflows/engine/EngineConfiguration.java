package io.tact.workflows.engine;

import io.tact.domain.campaign.Campaigns;
import io.tact.domain.customer.CustomerProfiles;
import io.tact.domain.personal.PersonalDataVault;
import io.tact.workflows.feel.Feel;
import io.tact.workflows.journey.JourneyEngine;
import io.tact.workflows.journey.JourneyVersions;
import io.tact.workflows.step.MessageText;
import io.tact.workflows.step.StepContext;
import io.tact.workflows.step.StepVariables;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The engine, configured by hand: on our data source and transaction manager, without a history of
 * its own (the customers' is the history), and deaf to every expression but FEEL.
 */
@Configuration(proxyBeanMethods = false)
public class EngineConfiguration {

  @Bean
  Feel feel(Clock clock) {
    return new Feel(clock);
  }

  @Bean
  MessageText messageText(Feel feel) {
    return new MessageText(feel);
  }

  @Bean
  JourneyVersions journeyVersions(JdbcTemplate jdbc) {
    return new JourneyVersions(jdbc);
  }

  @Bean
  StepContext stepContext(
      CommandGateway commands,
      PersonalDataVault vault,
      CustomerProfiles profiles,
      Feel feel,
      JourneyVersions versions,
      Campaigns campaigns,
      Clock clock) {
    return new StepContext(
        commands, vault, new StepVariables(profiles), feel, versions, campaigns, clock);
  }

  @Bean
  ProgressRecorder progressRecorder(CommandGateway commands, JourneyVersions versions) {
    return new ProgressRecorder(commands, versions);
  }

  @Bean(destroyMethod = "close")
  ProcessEngine processEngine(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      StepContext steps,
      ProgressRecorder recorder) {
    return configured(dataSource, transactions, steps, recorder).buildProcessEngine();
  }

  /** How every engine carries journeys out. */
  static SpringTransactionsProcessEngineConfiguration configured(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      StepContext steps,
      ProgressRecorder recorder) {
    SpringTransactionsProcessEngineConfiguration engine =
        new SpringTransactionsProcessEngineConfiguration();
    engine.setDataSource(dataSource);
    engine.setTransactionManager(transactions);
    engine.setDatabaseType("postgres");
    engine.setDatabaseSchemaUpdate("false");
    engine.setDbHistoryUsed(false);
    engine.setDbIdentityUsed(false);
    engine.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_NONE);
    engine.setHistoryTimeToLive("P30D");
    engine.setMetricsEnabled(false);
    engine.setTaskMetricsEnabled(false);
    engine.setDbMetricsReporterActivate(false);
    engine.setJobExecutorActivate(false);
    // What fails is tried again twice, a minute apart; then a person has to look.
    engine.setFailedJobRetryTimeCycle("R3/PT1M");
    engine.setIdGenerator(new UlidIds());
    engine.setExpressionManager(new SafeExpressions(steps.feel(), steps.variables()));
    engine.setCustomPostBPMNParseListeners(growing(new JourneyParseListener(steps, recorder)));
    engine.setCustomPostCommandInterceptorsTxRequired(growing(new ProgressInterceptor(recorder)));
    engine.setCustomPostCommandInterceptorsTxRequiresNew(
        growing(new ProgressInterceptor(recorder)));
    engine.setCustomIncidentHandlers(growing(new StepIncidents(recorder)));
    return engine;
  }

  /** The engine adds to the lists that it is given. */
  private static <T> List<T> growing(T first) {
    return new ArrayList<>(List.of(first));
  }

  @Bean
  CamundaJourneyDeployer journeyDeployer(ProcessEngine engine) {
    return new CamundaJourneyDeployer(engine.getRepositoryService());
  }

  @Bean
  JourneyEngine journeyEngine(
      ProcessEngine engine,
      CommandGateway commands,
      JourneyVersions versions,
      ProgressRecorder recorder,
      JdbcTemplate jdbc) {
    return new CamundaJourneyEngine(
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration(),
        commands,
        versions,
        recorder,
        jdbc);
  }
}
