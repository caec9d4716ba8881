package io.tact.domain.customer;

import io.tact.domain.campaign.Budget;
import io.tact.domain.campaign.CampaignHistory;
import io.tact.domain.campaign.Campaigns;
import io.tact.domain.contact.CampaignAnswer;
import io.tact.domain.contact.Channel;
import java.time.Instant;
import java.util.Optional;

/** Campaigns that stand as their history says; one of them has a small budget. */
final class LivedCampaigns implements Campaigns {
  static final String WITH_BUDGET = "short-of-money";

  private final CampaignHistory history = new CampaignHistory();
  private int left = 3;

  CampaignHistory history() {
    return history;
  }

  @Override
  public Optional<CampaignAnswer> standing(String campaignId, Instant now) {
    return history.answer(campaignId, now);
  }

  @Override
  public Optional<CampaignAnswer> settled(String campaignId, Instant now) {
    return standing(campaignId, now);
  }

  @Override
  public CampaignAnswer fund(String campaignId, Channel channel) {
    if (!campaignId.equals(WITH_BUDGET)) {
      return CampaignAnswer.OPEN;
    }
    if (left <= 0) {
      return CampaignAnswer.EXHAUSTED;
    }
    left--;
    return CampaignAnswer.FUNDED;
  }

  @Override
  public void giveBack(String campaignId, Channel channel) {
    left++;
  }

  @Override
  public void payAgain(String campaignId, Channel channel) {
    left--;
  }

  @Override
  public Optional<Budget> left(String campaignId) {
    return Optional.of(Budget.ofContacts(left));
  }

  @Override
  public Optional<String> ofJourney(String journey) {
    return Optional.empty();
  }

  @Override
  public Optional<Integer> priority(String campaignId) {
    return Optional.empty();
  }

  @Override
  public void refresh() {
    // Nothing is remembered.
  }
}
