package io.tact.projections.campaign;

import io.tact.domain.campaign.Budget;
import io.tact.domain.campaign.CampaignPlan;
import io.tact.domain.campaign.CampaignStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A campaign as it stands.
 *
 * @param campaignId its id
 * @param status where it stands
 * @param plan what it is for
 * @param budget the budget that was approved
 * @param left what is left of that budget
 * @param proposal the latest budget that was proposed, whatever became of it
 * @param draftedBy who drafted it
 * @param draftedAt when
 * @param changedAt when it changed last
 */
public record CampaignRow(
    String campaignId,
    CampaignStatus status,
    CampaignPlan plan,
    Optional<Budget> budget,
    Optional<Left> left,
    Optional<Proposal> proposal,
    String draftedBy,
    Instant draftedAt,
    Instant changedAt) {

  /**
   * What is left of a budget; empty where it does not limit that. Below nothing where a contact
   * reached the customer after all that had been given back.
   */
  public record Left(Optional<Long> contacts, Optional<BigDecimal> money) {}

  /**
   * A budget that was proposed.
   *
   * @param number its number, from 1
   * @param status PROPOSED, APPROVED or REFUSED
   * @param budget what was proposed
   * @param by who proposed it
   * @param why the reason of a refusal
   */
  public record Proposal(
      int number, String status, Budget budget, String by, Optional<String> why) {}
}
