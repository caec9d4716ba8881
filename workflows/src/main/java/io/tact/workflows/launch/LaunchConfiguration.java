package io.tact.workflows.launch;

import io.tact.domain.customer.CustomerTransaction;
import io.tact.domain.launch.AudienceSelection;
import io.tact.workflows.journey.JourneyEngine;
import io.tact.workflows.journey.JourneyVersions;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans of launches. */
@Configuration(proxyBeanMethods = false)
public class LaunchConfiguration {

  @Bean
  LaunchRows launchRows(JdbcTemplate jdbc) {
    return new LaunchRows(jdbc);
  }

  @Bean
  Launches launches(
      AudienceSelection audiences,
      LaunchRows rows,
      CommandGateway commands,
      CustomerTransaction transaction,
      JourneyVersions versions,
      JdbcTemplate jdbc) {
    return new Launches(audiences, new LaunchChunks(jdbc), rows, commands, transaction, versions);
  }

  @Bean
  LaunchRunner launchRunner(
      LaunchRows rows,
      JourneyEngine engine,
      CustomerTransaction customers,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new LaunchRunner(
        new LaunchChunks(jdbc),
        rows.bell(),
        engine,
        customers,
        new TransactionTemplate(transactions),
        clock);
  }

  @Bean
  LaunchCloser launchCloser(
      LaunchRows rows,
      JourneyEngine engine,
      CommandGateway commands,
      CustomerTransaction customers,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions) {
    return new LaunchCloser(
        jdbc, rows.bell(), engine, commands, customers, new TransactionTemplate(transactions));
  }
}
