package io.tact.workflows.simulation;

import io.tact.domain.campaign.Budget;
import io.tact.domain.campaign.Campaigns;
import io.tact.domain.contact.CampaignAnswer;
import io.tact.domain.contact.Channel;
import java.time.Instant;
import java.util.Optional;

/** The campaigns as they stand. Budgets tell whether they would pay, and pay nothing. */
final class UnpaidCampaigns implements Campaigns {

  private final Campaigns real;

  UnpaidCampaigns(Campaigns real) {
    this.real = real;
  }

  @Override
  public Optional<CampaignAnswer> standing(String campaignId, Instant now) {
    return real.standing(campaignId, now);
  }

  /** Nobody is kept from changing it. */
  @Override
  public Optional<CampaignAnswer> settled(String campaignId, Instant now) {
    return real.standing(campaignId, now);
  }

  @Override
  public void refresh() {
    // Others see to that.
  }

  @Override
  public Optional<String> ofJourney(String journey) {
    return real.ofJourney(journey);
  }

  @Override
  public Optional<Integer> priority(String campaignId) {
    return real.priority(campaignId);
  }

  @Override
  public CampaignAnswer fund(String campaignId, Channel channel) {
    return Course.current().spending().fund(campaignId, channel);
  }

  @Override
  public Optional<Budget> left(String campaignId) {
    return real.left(campaignId);
  }

  @Override
  public void giveBack(String campaignId, Channel channel) {
    Course.current().spending().move(campaignId, channel, -1);
  }

  @Override
  public void payAgain(String campaignId, Channel channel) {
    Course.current().spending().move(campaignId, channel, 1);
  }
}
