package io.tact.projections.campaign;

import io.tact.domain.campaign.Budget;
import io.tact.domain.campaign.CampaignPlan;
import io.tact.domain.campaign.CampaignStatus;
import io.tact.domain.campaign.Campaigns;
import io.tact.domain.contact.CampaignAnswer;
import io.tact.domain.contact.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What campaigns answer to decisions. All of them are remembered for {@value #FRESH_MILLIS} ms, and
 * forgotten at once where one was changed.
 */
public final class OpenCampaigns implements Campaigns {

  private static final long FRESH_MILLIS = 500;

  private final JdbcTemplate jdbc;
  private final BudgetBlocks budgets;
  private volatile Optional<Seen> seen = Optional.empty();

  OpenCampaigns(JdbcTemplate jdbc, BudgetBlocks budgets) {
    this.jdbc = jdbc;
    this.budgets = budgets;
  }

  private record Seen(Map<String, Known> campaigns, long atNanos) {
    boolean isFresh() {
      return System.nanoTime() - atNanos < FRESH_MILLIS * 1_000_000;
    }
  }

  /** What decisions need to know of a campaign. */
  private record Known(
      String campaignId,
      CampaignStatus status,
      Optional<Instant> starts,
      Optional<Instant> ends,
      String planText,
      CampaignPlan plan,
      Optional<String> budgetText,
      Optional<Budget> budget) {

    CampaignAnswer at(Instant now) {
      boolean over = ends.filter(end -> !now.isBefore(end)).isPresent();
      if (over || status == CampaignStatus.CLOSED || status == CampaignStatus.DRAFT) {
        return CampaignAnswer.CLOSED;
      }
      boolean early = starts.filter(now::isBefore).isPresent();
      return early || status == CampaignStatus.PAUSED ? CampaignAnswer.PAUSED : CampaignAnswer.OPEN;
    }
  }

  @Override
  public Optional<CampaignAnswer> standing(String campaignId, Instant now) {
    return find(campaignId).map(known -> known.at(now));
  }

  @Override
  public Optional<String> ofJourney(String journey) {
    return all().values().stream()
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
    return budgets.pay(campaignId, budget.get(), budget.get().cost(channel))
        ? CampaignAnswer.FUNDED
        : CampaignAnswer.EXHAUSTED;
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
    return Optional.ofNullable(all().get(campaignId));
  }

  private Map<String, Known> all() {
    Optional<Seen> last = seen.filter(Seen::isFresh);
    return last.isPresent() ? last.get().campaigns() : look().campaigns();
  }

  private synchronized Seen look() {
    Optional<Seen> last = seen;
    if (last.filter(Seen::isFresh).isPresent()) {
      return last.get();
    }
    long at = System.nanoTime();
    Map<String, Known> before = last.map(Seen::campaigns).orElse(Map.of());
    Map<String, Known> now =
        jdbc
            .query(
                "SELECT campaign_id, status, starts, ends, plan, budget FROM campaign",
                (row, n) -> read(row, before))
            .stream()
            .collect(Collectors.toMap(Known::campaignId, known -> known));
    Seen looked = new Seen(now, at);
    seen = Optional.of(looked);
    return looked;
  }

  private static Known read(ResultSet row, Map<String, Known> before) throws SQLException {
    String campaignId = row.getString("campaign_id");
    Optional<Known> old = Optional.ofNullable(before.get(campaignId));
    String plan = row.getString("plan");
    Optional<String> budget = Optional.ofNullable(row.getString("budget"));
    return new Known(
        campaignId,
        CampaignStatus.valueOf(row.getString("status")),
        Optional.ofNullable(row.getTimestamp("starts")).map(time -> time.toInstant()),
        Optional.ofNullable(row.getTimestamp("ends")).map(time -> time.toInstant()),
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
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            refresh();
          }
        });
  }

  @Override
  public synchronized void refresh() {
    seen = seen.map(last -> new Seen(last.campaigns(), last.atNanos() - FRESH_MILLIS * 1_000_000));
  }
}
