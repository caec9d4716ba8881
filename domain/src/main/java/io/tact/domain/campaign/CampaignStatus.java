package io.tact.domain.campaign;

/** Where a campaign stands. */
public enum CampaignStatus {
  DRAFT,
  OPEN,
  PAUSED,
  CLOSED
}
