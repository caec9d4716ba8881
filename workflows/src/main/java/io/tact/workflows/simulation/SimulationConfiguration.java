package io.tact.workflows.simulation;

import io.tact.domain.campaign.Campaigns;
import io.tact.domain.customer.CustomerProfiles;
import io.tact.domain.customer.ImaginedCustomers;
import io.tact.domain.policy.PolicyInForce;
import io.tact.workflows.deployment.Journeys;
import io.tact.workflows.waiting.WaitingLine;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The beans of test runs. */
@Configuration(proxyBeanMethods = false)
public class SimulationConfiguration {

  @Bean(destroyMethod = "close")
  Stage stage(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      JdbcTemplate jdbc,
      ImaginedCustomers customers,
      CustomerProfiles profiles,
      Campaigns campaigns) {
    return new Stage(dataSource, transactions, jdbc, customers, profiles, campaigns);
  }

  @Bean
  TestRuns testRuns(
      Journeys journeys,
      Stage stage,
      ImaginedCustomers customers,
      CustomerProfiles profiles,
      WaitingLine waiting,
      PolicyInForce policies,
      Campaigns campaigns,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new TestRuns(
        journeys, stage, customers, profiles, waiting, policies, campaigns, transactions, clock);
  }
}
