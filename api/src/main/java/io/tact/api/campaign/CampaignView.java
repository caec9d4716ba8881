package io.tact.api.campaign;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.tact.domain.campaign.Budget;
import io.tact.domain.campaign.CampaignStatus;
import io.tact.domain.campaign.Money;
import io.tact.projections.campaign.CampaignRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A campaign as it stands.
 *
 * @param campaignId its id
 * @param status DRAFT, OPEN, PAUSED or CLOSED
 * @param name a short name
 * @param objective what it is to achieve
 * @param period from when and until when its contacts may happen
 * @param category what its contacts are about
 * @param priority that of its journeys' contacts where a step names none
 * @param channels the ways in which it reaches customers
 * @param journeys the keys of its journeys
 * @param budget the budget that was approved, and what is left of it
 * @param proposal the latest budget that was proposed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CampaignView(
    String campaignId,
    CampaignStatus status,
    String name,
    Optional<String> objective,
    Optional<PlanForm.Period> period,
    Optional<String> category,
    Optional<Integer> priority,
    SortedSet<String> channels,
    SortedSet<String> journeys,
    Optional<BudgetView> budget,
    Optional<ProposalView> proposal,
    String draftedBy,
    Instant draftedAt,
    Instant changedAt) {

  /**
   * A budget.
   *
   * @param left what is left of it, once it was approved
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record BudgetView(
      Optional<Long> contacts,
      Optional<Money> money,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Map<String, BigDecimal> unitCosts,
      Optional<Left> left) {

    static BudgetView of(Budget budget, Optional<CampaignRow.Left> left) {
      return new BudgetView(
          budget.contacts(),
          budget.money(),
          budget.unitCosts(),
          left.map(rest -> Left.of(rest, budget)));
    }
  }

  /** What is left of a budget. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Left(Optional<Long> contacts, Optional<Money> money) {

    static Left of(CampaignRow.Left left, Budget budget) {
      return new Left(
          left.contacts(),
          left.money()
              .flatMap(amount -> budget.money().map(limit -> new Money(amount, limit.currency()))));
    }
  }

  /**
   * A budget that was proposed.
   *
   * @param number its number, from 1
   * @param status PROPOSED, APPROVED or REFUSED
   * @param why the reason of a refusal
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record ProposalView(
      int number, String status, BudgetView budget, String proposedBy, Optional<String> why) {}

  static CampaignView of(CampaignRow row) {
    Optional<PlanForm.Period> period =
        Optional.of(new PlanForm.Period(row.plan().from(), row.plan().to()))
            .filter(some -> some.from().isPresent() || some.to().isPresent());
    return new CampaignView(
        row.campaignId(),
        row.status(),
        row.plan().name(),
        row.plan().objective(),
        period,
        row.plan().category().map(category -> category.name()),
        row.plan().priority(),
        new TreeSet<>(row.plan().channels().stream().map(channel -> channel.name()).toList()),
        row.plan().journeys(),
        row.budget().map(budget -> BudgetView.of(budget, row.left())),
        row.proposal().map(CampaignView::proposal),
        row.draftedBy(),
        row.draftedAt(),
        row.changedAt());
  }

  private static ProposalView proposal(CampaignRow.Proposal proposal) {
    return new ProposalView(
        proposal.number(),
        proposal.status(),
        BudgetView.of(proposal.budget(), Optional.empty()),
        proposal.by(),
        proposal.why());
  }
}
