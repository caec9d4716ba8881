package io.tact.domain.campaign;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be done with a campaign. */
public sealed interface CampaignCommand {

  String campaignId();

  /** The campaign's stream. */
  @TargetAggregateIdentifier
  default String stream() {
    return Campaign.streamOf(campaignId());
  }

  /** Refused with CAMPAIGN_KNOWN where there is one of that id. */
  record DraftCampaign(String campaignId, CampaignPlan plan, String by)
      implements CampaignCommand {}

  /** Takes effect at once; the same plan again changes nothing. Refused for a closed campaign. */
  record ChangeCampaign(String campaignId, CampaignPlan plan, String by)
      implements CampaignCommand {}

  /**
   * Answers the proposal's number, counted from 1. A later proposal takes the place of one that
   * waits. Refused with COSTS_FIXED where it changes what paid contacts have cost.
   */
  record ProposeBudget(String campaignId, Budget budget, String by) implements CampaignCommand {}

  /** Refused with OWN_PROPOSAL where the same person proposed it. */
  record ApproveBudget(String campaignId, int number, String by) implements CampaignCommand {}

  /** Refused as an approval is. */
  record RefuseBudget(String campaignId, int number, String by, String why)
      implements CampaignCommand {}

  /** Opens it, also again after a pause. Refused while a first budget waits for approval. */
  record OpenCampaign(String campaignId, String by) implements CampaignCommand {}

  /** Its contacts wait and nobody enters its journeys until it is opened again. */
  record PauseCampaign(String campaignId, String by) implements CampaignCommand {}

  /** For ever: its contacts are suppressed, its launches stop. */
  record CloseCampaign(String campaignId, String by) implements CampaignCommand {}
}
