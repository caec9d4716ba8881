package io.tact.domain.campaign;

/** Everything that can have happened to a campaign. */
public sealed interface CampaignEvent {

  String campaignId();

  record CampaignDrafted(String campaignId, CampaignPlan plan, String by)
      implements CampaignEvent {}

  record CampaignChanged(String campaignId, CampaignPlan plan, String by)
      implements CampaignEvent {}

  record BudgetProposed(String campaignId, int number, Budget budget, String by)
      implements CampaignEvent {}

  /** From now on this is the campaign's budget, what was used of the one before included. */
  record BudgetApproved(String campaignId, int number, Budget budget, String by)
      implements CampaignEvent {}

  record BudgetRefused(String campaignId, int number, String by, String why)
      implements CampaignEvent {}

  record CampaignOpened(String campaignId, String by) implements CampaignEvent {}

  record CampaignPaused(String campaignId, String by) implements CampaignEvent {}

  record CampaignClosed(String campaignId, String by) implements CampaignEvent {}
}
