package io.tact.workflows.simulation;

import io.tact.domain.campaign.Budget;
import io.tact.domain.campaign.Campaigns;
import io.tact.domain.contact.CampaignAnswer;
import io.tact.domain.contact.Channel;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a test run would have used of budgets. */
final class Spending {

  private final Campaigns campaigns;
  private final Map<String, Optional<Budget>> left = new HashMap<>();
  private final Map<String, Long> contacts = new HashMap<>();
  private final Map<String, BigDecimal> money = new HashMap<>();

  Spending(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  CampaignAnswer fund(String campaignId, Channel channel) {
    Optional<Budget> budget = budget(campaignId);
    if (budget.isEmpty()) {
      return CampaignAnswer.OPEN;
    }
    boolean pays =
        budget
            .get()
            .pays(
                channel,
                contacts.getOrDefault(campaignId, 0L),
                money.getOrDefault(campaignId, BigDecimal.ZERO));
    if (pays) {
      move(campaignId, channel, 1);
    }
    return pays ? CampaignAnswer.FUNDED : CampaignAnswer.EXHAUSTED;
  }

  /** Uses up contacts, or gives them back. */
  void move(String campaignId, Channel channel, int places) {
    budget(campaignId)
        .ifPresent(
            budget -> {
              contacts.merge(campaignId, (long) places, Long::sum);
              money.merge(
                  campaignId,
                  budget.cost(channel).multiply(BigDecimal.valueOf(places)),
                  BigDecimal::add);
            });
  }

  private Optional<Budget> budget(String campaignId) {
    return left.computeIfAbsent(campaignId, campaigns::left);
  }
}
