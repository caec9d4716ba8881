package io.tact.projections.campaign;

import io.tact.domain.campaign.Budget;
import io.tact.domain.campaign.CampaignRefusal;
import io.tact.domain.campaign.Money;
import io.tact.projections.campaign.BudgetLease.Block;
import io.tact.projections.history.LockedStreams;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is left of budgets, in the table {@code budget_block}. A transaction leases a block by
 * locking its row, one that nobody holds, and one that is large enough for all that it may decide;
 * so transactions pay side by side and no place is lost when one of them dies. Only where no such
 * block is left does it wait for the others, always in the same order, and takes what they leave:
 * so no contact is refused while anything is unused, and nothing is used twice.
 */
final class BudgetBlocks {

  /** Contacts that a transaction may ask for, for each customer that it holds. */
  private static final int CONTACTS_A_CUSTOMER = 4;

  private static final int MOST_BLOCKS = 32;

  /** Smaller blocks are not worth it: the largest transactions want about as much. */
  private static final long CONTACTS_A_BLOCK = 2_000;

  /** Pays for the first contact at once: most transactions decide no more than that. */
  private static final String LEASE_AND_PAY =
      """
      UPDATE budget_block SET contacts = contacts - 1, money = money - ?
      WHERE block = (
        SELECT block FROM budget_block
        WHERE campaign_id = ? AND block <> ALL (?)
          AND (contacts IS NULL OR contacts >= ?) AND (money IS NULL OR money >= ?)
        ORDER BY block LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING block, contacts, money
      """;

  private static final String LEASE_ALL =
      """
      SELECT block, contacts, money FROM budget_block
      WHERE campaign_id = ? AND block <> ALL (?) ORDER BY block FOR UPDATE
      """;

  private static final String LEFT =
      """
      SELECT 0 AS block, coalesce(sum(contacts), 0) AS contacts, coalesce(sum(money), 0) AS money
      FROM budget_block WHERE campaign_id = ? AND block <> ALL (?)
      """;

  private final JdbcTemplate jdbc;

  BudgetBlocks(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Pays for a contact; answers whether that was possible. */
  boolean pay(String campaignId, Budget budget, BigDecimal cost) {
    BudgetLease lease = lease(campaignId, budget);
    while (!lease.suffices(cost)) {
      if (leaseAndPay(campaignId, lease, cost)) {
        return true;
      }
      Block others = left(campaignId, lease);
      if (!lease.suffices(cost, others.contacts(), others.money()) || holdsAll(campaignId, lease)) {
        return false;
      }
    }
    lease.pay(cost);
    return true;
  }

  private boolean leaseAndPay(String campaignId, BudgetLease lease, BigDecimal cost) {
    long want = Math.max(1, (long) CONTACTS_A_CUSTOMER * LockedStreams.count());
    List<Block> paid =
        jdbc.query(
            LEASE_AND_PAY,
            (row, n) -> block(row),
            cost,
            campaignId,
            lease.blocks(),
            want,
            cost.multiply(BigDecimal.valueOf(want)));
    paid.forEach(lease::add);
    return !paid.isEmpty();
  }

  /** Waits for whoever holds blocks. Answers whether there were none but those of this lease. */
  private boolean holdsAll(String campaignId, BudgetLease lease) {
    List<Block> others = jdbc.query(LEASE_ALL, (row, n) -> block(row), campaignId, lease.blocks());
    others.forEach(lease::add);
    return others.isEmpty();
  }

  private Block left(String campaignId, BudgetLease lease) {
    return jdbc.queryForObject(LEFT, (row, n) -> block(row), campaignId, lease.blocks());
  }

  /** Gives back what a contact had cost. */
  void giveBack(String campaignId, Budget budget, BigDecimal cost) {
    lease(campaignId, budget).giveBack(cost);
  }

  /** Pays even where nothing is left; what is owed is taken from what is given back later. */
  void owe(String campaignId, Budget budget, BigDecimal cost) {
    lease(campaignId, budget).pay(cost);
  }

  /**
   * Puts a budget in force.
   *
   * @throws CampaignRefusal BUDGET_OVERSPENT where more than that has been used already
   */
  void change(String campaignId, Budget budget, Optional<Budget> before) {
    BudgetLease all = new BudgetLease(budget);
    for (boolean complete = false; !complete; ) {
      complete = holdsAll(campaignId, all);
    }
    long contacts =
        budget.contacts().orElse(0L) - before.flatMap(Budget::contacts).orElse(0L) + all.contacts();
    BigDecimal money =
        amount(budget)
            .subtract(before.map(BudgetBlocks::amount).orElse(BigDecimal.ZERO))
            .add(all.money());
    if (contacts < 0 || money.signum() < 0) {
      throw new CampaignRefusal(
          CampaignRefusal.Code.BUDGET_OVERSPENT, "more than that has been used already");
    }
    jdbc.update("DELETE FROM budget_block WHERE campaign_id = ?", campaignId);
    split(campaignId, budget, contacts, money);
  }

  private static BigDecimal amount(Budget budget) {
    return budget.money().map(Money::amount).orElse(BigDecimal.ZERO);
  }

  private void split(String campaignId, Budget budget, long contacts, BigDecimal money) {
    int blocks = blocks(budget, contacts, money);
    BigDecimal share = money.divide(BigDecimal.valueOf(blocks), Money.SCALE, RoundingMode.DOWN);
    for (int i = 0; i < blocks; i++) {
      boolean last = i == blocks - 1;
      long places = last ? contacts - contacts / blocks * (blocks - 1L) : contacts / blocks;
      BigDecimal amount =
          last ? money.subtract(share.multiply(BigDecimal.valueOf(blocks - 1L))) : share;
      BudgetLease block = new BudgetLease(budget);
      block.add(new Block(i, places, amount));
      insert(campaignId, block);
    }
  }

  private static int blocks(Budget budget, long contacts, BigDecimal money) {
    long places = budget.contacts().isPresent() ? contacts : Long.MAX_VALUE;
    BigDecimal dearest =
        budget.unitCosts().values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    if (budget.money().isPresent() && dearest.signum() > 0) {
      BigDecimal payable = money.divide(dearest, 0, RoundingMode.DOWN);
      places = payable.min(BigDecimal.valueOf(places)).longValue();
    }
    return (int) Math.max(1, Math.min(MOST_BLOCKS, places / CONTACTS_A_BLOCK));
  }

  private void insert(String campaignId, BudgetLease left) {
    jdbc.update(
        "INSERT INTO budget_block (campaign_id, contacts, money) VALUES (?, ?, ?)",
        campaignId,
        contacts(left),
        money(left));
  }

  private static Long contacts(BudgetLease left) {
    return left.limitsContacts() ? left.contacts() : null;
  }

  private static BigDecimal money(BudgetLease left) {
    return left.limitsMoney() ? left.money() : null;
  }

  private static Block block(ResultSet row) throws SQLException {
    return new Block(
        row.getLong("block"),
        row.getLong("contacts"),
        Optional.ofNullable(row.getBigDecimal("money")).orElse(BigDecimal.ZERO));
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
              write(campaignId, lease);
            }
          });
    }

    private void write(String campaignId, BudgetLease lease) {
      Long[] blocks = lease.blocks();
      if (lease.isEmpty()) {
        insert(campaignId, lease);
        return;
      }
      jdbc.update(
          "UPDATE budget_block SET contacts = ?, money = ? WHERE block = ?",
          contacts(lease),
          money(lease),
          blocks[0]);
      if (blocks.length > 1) {
        jdbc.update(
            "DELETE FROM budget_block WHERE block = ANY (?) AND block <> ?", blocks, blocks[0]);
      }
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(BudgetBlocks.this);
    }
  }
}
