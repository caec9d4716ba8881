package io.tact.projections.campaign;

import io.tact.domain.campaign.Budget;
import io.tact.domain.campaign.CampaignPlan;
import io.tact.domain.campaign.CampaignStatus;
import io.tact.domain.campaign.Campaigns;
import io.tact.domain.contact.CampaignAnswer;
import io.tact.domain.contact.Channel;
import io.tact.projections.memory.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What campaigns answer to decisions. All of them are {@link Remembered}, and forgotten at once
 * where one was changed.
 */
public final class OpenCampaigns implements Campaigns {

  private final JdbcTemplate jdbc;
  private final BudgetBlocks budgets;
  private final Remembered<Map<String, Known>> campaigns = new Remembered<>(this::look);

  OpenCampaigns(JdbcTemplate jdbc, BudgetBlocks budgets) {
    this.jdbc = jdbc;
    this.budgets = budgets;
  }

  /** What decisions need to know of a campaign. */
  private record Known(
      String campaignId,
      CampaignStatus status,
      String planText,
      CampaignPlan plan,
      Optional<String> budgetText,
      Optional<Budget> budget) {}

  @Override
  public Optional<CampaignAnswer> standing(String campaignId, Instant now) {
    return find(campaignId).map(known -> known.plan().answer(known.status(), now));
  }

  @Override
  public Optional<CampaignAnswer> settled(String campaignId, Instant now) {
    return jdbc
        .query(
            "SELECT status, plan FROM campaign WHERE campaign_id = ? FOR SHARE",
            (row, n) ->
                CampaignRows.plan(row.getString(2))
                    .answer(CampaignStatus.valueOf(row.getString(1)), now),
            campaignId)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<String> ofJourney(String journey) {
    return campaigns.get().values().stream()
        .filter(known -> known.plan().journeys().contains(journey))
        .filter(
            known ->
                known.status() == CampaignStatus.OPEN || known.status() == CampaignStatus.PAUSED)
        .map(Known::campaignId)
        .min(Comparator.naturalOrder());
  }

  @Override
  public Optional<Integer> priority(String campaignId) {
    return find(campaignId).flatMap(known -> known.plan().priority());
  }

  @Override
  public CampaignAnswer fund(String campaignId, Channel channel) {
    Optional<Budget> budget = find(campaignId).flatMap(Known::budget);
    if (budget.isEmpty()) {
      return CampaignAnswer.OPEN;
    }
    return budget.get().pays(channel)
            && budgets.pay(campaignId, budget.get(), budget.get().cost(channel))
        ? CampaignAnswer.FUNDED
        : CampaignAnswer.EXHAUSTED;
  }

  @Override
  public Optional<Budget> left(String campaignId) {
    return find(campaignId).flatMap(Known::budget).map(budget -> budgets.left(campaignId, budget));
  }

  @Override
  public void giveBack(String campaignId, Channel channel) {
    find(campaignId)
        .flatMap(Known::budget)
        .ifPresent(budget -> budgets.giveBack(campaignId, budget, budget.cost(channel)));
  }

  @Override
  public void payAgain(String campaignId, Channel channel) {
    find(campaignId)
        .flatMap(Known::budget)
        .ifPresent(budget -> budgets.owe(campaignId, budget, budget.cost(channel)));
  }

  private Optional<Known> find(String campaignId) {
    return Optional.ofNullable(campaigns.get().get(campaignId));
  }

  private Map<String, Known> look(Optional<Map<String, Known>> before) {
    Map<String, Known> known = before.orElse(Map.of());
    return jdbc
        .query(
            "SELECT campaign_id, status, plan, budget FROM campaign", (row, n) -> read(row, known))
        .stream()
        .collect(Collectors.toMap(Known::campaignId, Function.identity()));
  }

  private static Known read(ResultSet row, Map<String, Known> before) throws SQLException {
    String campaignId = row.getString("campaign_id");
    Optional<Known> old = Optional.ofNullable(before.get(campaignId));
    String plan = row.getString("plan");
    Optional<String> budget = Optional.ofNullable(row.getString("budget"));
    return new Known(
        campaignId,
        CampaignStatus.valueOf(row.getString("status")),
        plan,
        old.filter(known -> known.planText().equals(plan))
            .map(Known::plan)
            .orElseGet(() -> CampaignRows.plan(plan)),
        budget,
        old.filter(known -> known.budgetText().equals(budget))
            .map(Known::budget)
            .orElseGet(() -> budget.map(CampaignRows::budget)));
  }

  void forgetAfterCommit() {
    campaigns.forgetAfterCommit();
  }

  @Override
  public void refresh() {
    campaigns.forget();
  }
}
