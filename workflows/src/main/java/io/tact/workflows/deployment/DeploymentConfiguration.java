package io.tact.workflows.deployment;

import io.tact.domain.customer.CustomerTransaction;
import io.tact.domain.customer.HeardEvents;
import io.tact.domain.policy.PolicyInForce;
import io.tact.workflows.feel.Feel;
import io.tact.workflows.journey.JourneyVersions;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The beans of drawing, reviewing and publishing journeys. */
@Configuration(proxyBeanMethods = false)
public class DeploymentConfiguration {

  @Bean
  JourneyRows journeyRows(JdbcTemplate jdbc) {
    return new JourneyRows(jdbc);
  }

  @Bean
  Journeys journeys(
      CommandGateway commands,
      CustomerTransaction transaction,
      JdbcTemplate jdbc,
      JourneyRows rows,
      JourneyDeployer deployer,
      JourneyVersions versions,
      Feel feel,
      PolicyInForce policy,
      HeardEvents heard) {
    return new Journeys(
        commands,
        transaction,
        new Inspection(feel::check, policy, heard),
        new Diagrams(jdbc),
        rows,
        new JourneyViews(jdbc),
        deployer,
        versions);
  }

  @Bean
  ReferenceJourneys referenceJourneys(Journeys journeys) {
    return new ReferenceJourneys(journeys);
  }
}
