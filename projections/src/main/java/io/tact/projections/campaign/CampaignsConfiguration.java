package io.tact.projections.campaign;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wires campaigns and their budgets. */
@Configuration(proxyBeanMethods = false)
public class CampaignsConfiguration {

  @Bean
  BudgetBlocks budgetBlocks(JdbcTemplate jdbc) {
    return new BudgetBlocks(new BudgetTable(jdbc));
  }

  @Bean
  OpenCampaigns openCampaigns(JdbcTemplate jdbc, BudgetBlocks budgets) {
    return new OpenCampaigns(jdbc, budgets);
  }

  @Bean
  @Order(25)
  CampaignRows campaignRows(JdbcTemplate jdbc, BudgetBlocks budgets, OpenCampaigns open) {
    return new CampaignRows(jdbc, budgets, open);
  }
}
