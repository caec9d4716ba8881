package io.tact.api;

import io.tact.projections.ReadModelsConfiguration;
import io.tact.projections.campaign.CampaignsConfiguration;
import io.tact.projections.history.HistoryConfiguration;
import io.tact.projections.personal.PersonalDataConfiguration;
import io.tact.projections.whatif.WhatIfConfiguration;
import io.tact.workflows.WorkflowsConfiguration;
import io.tact.workflows.forecast.ForecastConfiguration;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Tact: the campaign engine with manners. */
@SpringBootApplication(
    exclude = {
      DataSourceAutoConfiguration.class,
      DataSourceTransactionManagerAutoConfiguration.class
    })
@Import({
  HistoryConfiguration.class,
  PersonalDataConfiguration.class,
  ReadModelsConfiguration.class,
  CampaignsConfiguration.class,
  WhatIfConfiguration.class,
  ForecastConfiguration.class,
  WorkflowsConfiguration.class
})
public class TactApplication {

  public static void main(String[] args) {
    // The engine keeps due times without a zone: they must mean the same on every node and for
    // ever.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    SpringApplication.run(TactApplication.class, args);
  }
}
