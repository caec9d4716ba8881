package io.tact.projections.campaign;

import io.tact.domain.campaign.Budget;
import io.tact.domain.campaign.CampaignRefusal;
import io.tact.domain.campaign.Money;
import io.tact.projections.campaign.BudgetLease.Block;
import io.tact.projections.history.LockedStreams;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is left of budgets. A transaction leases a block by locking its row, one that nobody holds,
 * and one that is large enough for all that it may well decide; so transactions pay side by side
 * and no place is lost when one of them dies. Only where no such block is left does it wait for the
 * others and takes what they leave: so no contact is refused while anything is unused, and nothing
 * is used twice. Two transactions that each wait for the other are told apart by the database; the
 * one that it ends is tried again.
 */
final class BudgetBlocks {

  /** A customer may have several contacts decided at once; of many customers few have. */
  private static final int MORE_THAN_CUSTOMERS = 3;

  private final BudgetTable table;

  BudgetBlocks(BudgetTable table) {
    this.table = table;
  }

  /** Pays for a contact; answers whether that was possible. */
  boolean pay(String campaignId, Budget budget, BigDecimal cost) {
    BudgetLease lease = lease(campaignId, budget);
    while (!lease.suffices(cost)) {
      int want = LockedStreams.count() + MORE_THAN_CUSTOMERS;
      if (move(campaignId, lease, -1, cost.negate(), want)) {
        return true;
      }
      Block others = table.left(campaignId, lease);
      if (!lease.suffices(cost, others.contacts(), others.money())) {
        return false;
      }
      table.lockAll(campaignId, lease);
    }
    lease.move(-1, cost.negate());
    return true;
  }

  /** What is left of a budget, as far as is committed; nothing is leased. */
  Budget left(String campaignId, Budget budget) {
    Block all = table.left(campaignId, new BudgetLease(budget));
    return new Budget(
        budget.contacts().map(limit -> all.contacts()),
        budget.money().map(limit -> new Money(all.money(), limit.currency())),
        budget.unitCosts());
  }

  /** Gives back what a contact had cost. */
  void giveBack(String campaignId, Budget budget, BigDecimal cost) {
    moveAnyway(campaignId, lease(campaignId, budget), 1, cost);
  }

  /** Pays even where nothing is left; what is owed is taken from what is given back later. */
  void owe(String campaignId, Budget budget, BigDecimal cost) {
    moveAnyway(campaignId, lease(campaignId, budget), -1, cost.negate());
  }

  private void moveAnyway(String campaignId, BudgetLease lease, int places, BigDecimal amount) {
    boolean inLease = !lease.isEmpty() && (places > 0 || lease.suffices(amount.negate()));
    if (inLease || !move(campaignId, lease, places, amount, 1)) {
      lease.move(places, amount);
    }
  }

  /** Moves places and money in a block that the transaction does not hold yet, and leases it. */
  private boolean move(
      String campaignId, BudgetLease lease, int places, BigDecimal amount, long times) {
    Optional<Block> block = table.move(campaignId, lease, places, amount, times);
    block.ifPresent(lease::add);
    return block.isPresent();
  }

  /**
   * Puts a budget in force.
   *
   * @throws CampaignRefusal BUDGET_OVERSPENT where more than that has been used already
   */
  void change(String campaignId, Budget budget, Optional<Budget> before) {
    BudgetLease all = new BudgetLease(budget);
    while (table.lockAll(campaignId, all)) {
      // Blocks that were laid meanwhile are seen by the next look.
    }
    all.move(
        budget.contacts().orElse(0L) - before.flatMap(Budget::contacts).orElse(0L),
        amount(budget).subtract(before.map(BudgetBlocks::amount).orElse(BigDecimal.ZERO)));
    if (all.isOverdrawn()) {
      throw new CampaignRefusal(
          CampaignRefusal.Code.BUDGET_OVERSPENT, "more than that has been used already");
    }
    table.spread(campaignId, all);
  }

  private static BigDecimal amount(Budget budget) {
    return budget.money().map(Money::amount).orElse(BigDecimal.ZERO);
  }

  private BudgetLease lease(String campaignId, Budget budget) {
    Leases leases = (Leases) TransactionSynchronizationManager.getResource(this);
    if (leases == null) {
      leases = new Leases();
      TransactionSynchronizationManager.bindResource(this, leases);
      TransactionSynchronizationManager.registerSynchronization(leases);
    }
    return leases.byCampaign.computeIfAbsent(campaignId, id -> new BudgetLease(budget));
  }

  /** What the running transaction holds; what is left goes back before it commits. */
  private final class Leases implements TransactionSynchronization {
    private final Map<String, BudgetLease> byCampaign = new HashMap<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      byCampaign.forEach(
          (campaignId, lease) -> {
            if (lease.isChanged()) {
              table.write(campaignId, lease);
            }
          });
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(BudgetBlocks.this);
    }
  }
}
