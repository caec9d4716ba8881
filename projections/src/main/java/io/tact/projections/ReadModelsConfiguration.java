package io.tact.projections;

import io.tact.domain.personal.PersonalDataVault;
import io.tact.projections.audit.AuditEvents;
import io.tact.projections.audit.DecisionAudit;
import io.tact.projections.contactlog.ContactLog;
import io.tact.projections.contactlog.ContactLogModel;
import io.tact.projections.customer.CustomerAudience;
import io.tact.projections.customer.CustomerRows;
import io.tact.projections.customer.CustomerSearch;
import io.tact.projections.customer.SampleCustomers;
import io.tact.projections.figures.Figures;
import io.tact.projections.figures.JourneyFiguresModel;
import io.tact.projections.launchprogress.LaunchProgress;
import io.tact.projections.launchprogress.LaunchProgressModel;
import io.tact.projections.passage.JourneyCustomers;
import io.tact.projections.passage.JourneyCustomersModel;
import io.tact.projections.policy.PolicyBookRows;
import io.tact.projections.readmodel.Horizon;
import io.tact.projections.readmodel.ReadModel;
import io.tact.projections.readmodel.ReadModelFollower;
import io.tact.projections.readmodel.ReadModels;
import io.tact.projections.readmodel.Rebuild;
import io.tact.projections.readmodel.RebuildTask;
import io.tact.projections.timeline.CustomerJourneys;
import io.tact.projections.timeline.Timeline;
import io.tact.projections.vocabulary.BankWords;
import io.tact.projections.vocabulary.EventTypesModel;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Declares the read models and the questions they answer. Needs a data source and the vault. */
@Configuration(proxyBeanMethods = false)
public class ReadModelsConfiguration {

  @Bean
  @Order(10)
  CustomerRows customerRows(JdbcTemplate jdbc, PersonalDataVault vault) {
    return new CustomerRows(jdbc, vault);
  }

  @Bean
  @Order(20)
  PolicyBookRows policyBookRows(JdbcTemplate jdbc) {
    return new PolicyBookRows(jdbc);
  }

  @Bean
  CustomerAudience customerAudience(JdbcTemplate jdbc) {
    return new CustomerAudience(jdbc);
  }

  @Bean
  SampleCustomers sampleCustomers(JdbcTemplate jdbc) {
    return new SampleCustomers(jdbc);
  }

  @Bean
  CustomerSearch customerSearch(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    return new CustomerSearch(jdbc, new TransactionTemplate(transactions));
  }

  @Bean
  Horizon horizon(JdbcTemplate jdbc) {
    return new Horizon(jdbc);
  }

  @Bean
  ContactLogModel contactLogModel() {
    return new ContactLogModel();
  }

  @Bean
  JourneyFiguresModel journeyFiguresModel() {
    return new JourneyFiguresModel();
  }

  @Bean
  LaunchProgressModel launchProgressModel() {
    return new LaunchProgressModel();
  }

  @Bean
  JourneyCustomersModel journeyCustomersModel() {
    return new JourneyCustomersModel();
  }

  @Bean
  EventTypesModel eventTypesModel() {
    return new EventTypesModel();
  }

  @Bean
  BankWords bankWords(JdbcTemplate jdbc) {
    return new BankWords(jdbc);
  }

  @Bean
  @Order(1000)
  ReadModelFollower readModelFollower(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Horizon horizon,
      List<ReadModel> models) {
    return new ReadModelFollower(jdbc, new TransactionTemplate(transactions), horizon, models);
  }

  @Bean
  ReadModels readModels(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Horizon horizon,
      List<ReadModel> models,
      List<RebuildTask> tasks) {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    return new ReadModels(jdbc, new Rebuild(jdbc, transaction, horizon, models, tasks));
  }

  @Bean
  ContactLog contactLog(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    return new ContactLog(jdbc, new TransactionTemplate(transactions));
  }

  @Bean
  Figures figures(JdbcTemplate jdbc) {
    return new Figures(jdbc);
  }

  @Bean
  JourneyCustomers journeyCustomers(JdbcTemplate jdbc) {
    return new JourneyCustomers(jdbc);
  }

  @Bean
  LaunchProgress launchProgress(JdbcTemplate jdbc) {
    return new LaunchProgress(jdbc);
  }

  @Bean
  Timeline timeline(
      JdbcTemplate jdbc, PlatformTransactionManager transactions, PersonalDataVault vault) {
    return new Timeline(jdbc, new TransactionTemplate(transactions), vault);
  }

  @Bean
  CustomerJourneys customerJourneys(JdbcTemplate jdbc) {
    return new CustomerJourneys(jdbc);
  }

  @Bean
  DecisionAudit decisionAudit(EventStore history, PolicyBookRows policies, JdbcTemplate jdbc) {
    return new DecisionAudit(history, policies, jdbc);
  }

  @Bean
  AuditEvents auditEvents(JdbcTemplate jdbc, Horizon horizon, ContactLog contacts) {
    return new AuditEvents(jdbc, horizon, contacts);
  }
}
