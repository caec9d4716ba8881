package io.tact.workflows.running;

import io.tact.domain.campaign.Campaigns;
import io.tact.domain.contact.CampaignAnswer;
import io.tact.domain.contact.Channel;
import java.time.Instant;
import java.util.Optional;

/** A bank without campaigns. */
public final class NoCampaigns implements Campaigns {

  @Override
  public Optional<CampaignAnswer> standing(String campaignId, Instant now) {
    return Optional.empty();
  }

  @Override
  public void refresh() {
    // There is nothing to look at.
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
  public CampaignAnswer fund(String campaignId, Channel channel) {
    throw new UnsupportedOperationException("no campaign, no budget");
  }

  @Override
  public void giveBack(String campaignId, Channel channel) {
    throw new UnsupportedOperationException("no campaign, no budget");
  }

  @Override
  public void payAgain(String campaignId, Channel channel) {
    throw new UnsupportedOperationException("no campaign, no budget");
  }
}
