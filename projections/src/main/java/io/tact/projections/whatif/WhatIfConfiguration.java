package io.tact.projections.whatif;

import io.tact.domain.customer.Replay;
import io.tact.projections.campaign.CampaignHistories;
import io.tact.projections.history.CustomerHistories;
import io.tact.projections.readmodel.ReadModels;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wires what-ifs. */
@Configuration(proxyBeanMethods = false)
public class WhatIfConfiguration {

  @Bean
  WhatIfRuns whatIfRuns(
      DataSource database, JdbcTemplate jdbc, ReadModels readModels, Clock clock) {
    CustomerHistories histories = new CustomerHistories(jdbc, Replay.LOOKS_AT);
    return new WhatIfRuns(
        new WhatIf(database, readModels, histories, new CampaignHistories(jdbc)),
        new WhatIfRows(jdbc, clock));
  }
}
