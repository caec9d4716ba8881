package io.tact.workflows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tact.domain.campaign.Campaigns;
import io.tact.domain.customer.CustomerProfiles;
import io.tact.domain.customer.CustomerTransaction;
import io.tact.domain.history.EventJson;
import io.tact.domain.personal.PersonalDataVault;
import io.tact.workflows.correlation.ContactQueues;
import io.tact.workflows.correlation.JourneyCorrelator;
import io.tact.workflows.correlation.JourneySignals;
import io.tact.workflows.correlation.Matcher;
import io.tact.workflows.correlation.SignalRunner;
import io.tact.workflows.dispatch.ChannelGateway;
import io.tact.workflows.dispatch.DeadLetters;
import io.tact.workflows.dispatch.DirectDispatch;
import io.tact.workflows.dispatch.DispatchQueue;
import io.tact.workflows.dispatch.Dispatcher;
import io.tact.workflows.dispatch.Letters;
import io.tact.workflows.dispatch.Outbox;
import io.tact.workflows.dispatch.OutboxChannel;
import io.tact.workflows.journey.JourneyEngine;
import io.tact.workflows.launch.LaunchConfiguration;
import io.tact.workflows.waiting.CampaignTurns;
import io.tact.workflows.waiting.DueContacts;
import io.tact.workflows.waiting.DueTimers;
import io.tact.workflows.waiting.WaitingContacts;
import io.tact.workflows.waiting.WaitingLine;
import io.tact.workflows.worker.Worker;
import io.tact.workflows.worker.Workers;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans of everything that goes on by itself. */
@Configuration(proxyBeanMethods = false)
@Import(LaunchConfiguration.class)
public class RunConfiguration {

  private final ObjectMapper json = EventJson.mapper();

  @Bean
  Workers workers(List<Worker> workers, Clock clock) {
    return new Workers(workers, clock);
  }

  @Bean
  WaitingContacts waitingContacts(JdbcTemplate jdbc) {
    return new WaitingContacts(jdbc);
  }

  @Bean
  WaitingLine waitingLine(JdbcTemplate jdbc) {
    return new WaitingLine(jdbc);
  }

  @Bean
  DueContacts dueContacts(
      WaitingContacts waiting,
      CustomerTransaction customers,
      CommandGateway commands,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new DueContacts(
        waiting, customers, commands, new TransactionTemplate(transactions), clock);
  }

  @Bean
  CampaignTurns campaignTurns(
      JdbcTemplate jdbc,
      CustomerTransaction customers,
      CommandGateway commands,
      Campaigns campaigns) {
    return new CampaignTurns(jdbc, customers, commands, campaigns);
  }

  @Bean
  DispatchQueue dispatchQueue(JdbcTemplate jdbc, Clock clock) {
    return new DispatchQueue(jdbc, clock);
  }

  /** Takes what no other gateway serves. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  OutboxChannel outboxChannel(JdbcTemplate jdbc, Clock clock) {
    return new OutboxChannel(jdbc, clock);
  }

  @Bean
  Dispatcher dispatcher(
      DispatchQueue queue,
      List<ChannelGateway> gateways,
      CommandGateway commands,
      CustomerTransaction customers,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new Dispatcher(
        queue, gateways, commands, customers, new TransactionTemplate(transactions), clock);
  }

  @Bean
  DirectDispatch directDispatch(
      List<ChannelGateway> gateways, CommandGateway commands, DispatchQueue queue, Clock clock) {
    return new DirectDispatch(gateways, commands, queue, clock);
  }

  @Bean
  Letters letters(
      JdbcTemplate jdbc,
      CustomerProfiles profiles,
      PersonalDataVault vault,
      PlatformTransactionManager transactions) {
    return new Letters(jdbc, json, profiles, vault, transactions);
  }

  @Bean
  Outbox outbox(JdbcTemplate jdbc, Letters letters) {
    return new Outbox(jdbc, letters);
  }

  @Bean
  DeadLetters deadLetters(JdbcTemplate jdbc, JourneyEngine engine, Clock clock) {
    return new DeadLetters(jdbc, engine, clock);
  }

  @Bean
  JourneySignals journeySignals(JdbcTemplate jdbc, Clock clock) {
    return new JourneySignals(jdbc, json, clock);
  }

  @Bean
  ContactQueues contactQueues(
      WaitingContacts waiting, DispatchQueue dispatch, JourneySignals signals) {
    return new ContactQueues(waiting, dispatch, signals);
  }

  @Bean
  JourneyCorrelator journeyCorrelator(JdbcTemplate jdbc, JourneySignals signals, Matcher matcher) {
    return new JourneyCorrelator(jdbc, signals, matcher);
  }

  @Bean
  Matcher matcher(JdbcTemplate jdbc, CustomerProfiles profiles) {
    return new Matcher(jdbc, profiles);
  }

  @Bean
  DueTimers dueTimers(
      JourneyEngine engine,
      CustomerTransaction customers,
      PlatformTransactionManager transactions) {
    return new DueTimers(engine, customers, new TransactionTemplate(transactions));
  }

  @Bean
  SignalRunner signalRunner(
      JourneySignals signals,
      Matcher matcher,
      JourneyEngine engine,
      CustomerTransaction customers,
      CustomerProfiles profiles,
      PersonalDataVault vault,
      Campaigns campaigns,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new SignalRunner(
        signals,
        matcher,
        engine,
        campaigns,
        customers,
        profiles,
        vault,
        jdbc,
        json,
        new TransactionTemplate(transactions),
        clock);
  }
}
