/**
 * Campaigns as they stand, and what is left of their budgets. {@link
 * io.tact.projections.campaign.CampaignRows} answers what decisions ask of campaigns; {@link
 * io.tact.projections.campaign.BudgetBlocks} pays for contacts, exactly, whatever runs at once.
 */
package io.tact.projections.campaign;
