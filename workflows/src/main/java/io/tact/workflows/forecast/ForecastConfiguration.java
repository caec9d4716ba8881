package io.tact.workflows.forecast;

import io.tact.domain.campaign.Campaigns;
import io.tact.workflows.deployment.Journeys;
import io.tact.workflows.journey.JourneyVersions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wires the forecasts. */
@Configuration(proxyBeanMethods = false)
public class ForecastConfiguration {

  @Bean
  ContactForecast contactForecast(
      JdbcTemplate jdbc,
      Journeys journeys,
      JourneyVersions versions,
      Campaigns campaigns,
      Clock clock) {
    return new ContactForecast(jdbc, journeys, versions, campaigns, clock);
  }

  @Bean
  LaunchForecast launchForecast(Journeys journeys) {
    return new LaunchForecast(journeys);
  }
}
