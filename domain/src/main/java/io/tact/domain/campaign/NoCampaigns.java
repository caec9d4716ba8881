package io.tact.domain.campaign;

import io.tact.domain.contact.CampaignAnswer;
import io.tact.domain.contact.Channel;
import java.time.Instant;
import java.util.Optional;

/** No campaigns: none is known, none needs a budget, and nothing is paid or given back. */
public final class NoCampaigns implements Campaigns {

  @Override
  public Optional<CampaignAnswer> standing(String campaignId, Instant now) {
    return Optional.empty();
  }

  @Override
  public Optional<CampaignAnswer> settled(String campaignId, Instant now) {
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
    return CampaignAnswer.OPEN;
  }

  @Override
  public Optional<Budget> left(String campaignId) {
    return Optional.empty();
  }

  @Override
  public void giveBack(String campaignId, Channel channel) {
    // Nothing was paid.
  }

  @Override
  public void payAgain(String campaignId, Channel channel) {
    // Nor is it paid again.
  }
}
