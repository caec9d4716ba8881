package io.tact.projections.campaign;

import io.tact.domain.campaign.Money;
import io.tact.projections.campaign.BudgetLease.Block;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table {@code budget_block}. The sum of a campaign's blocks is what is left of its budget. A
 * block may be a debt, less than nothing; as long as one is there, nobody takes a block by itself,
 * for the others may not be worth what they seem.
 */
final class BudgetTable {

  private static final int MOST_BLOCKS = 32;

  /** Smaller blocks are not worth it: most transactions would find them too small. */
  private static final long CONTACTS_A_BLOCK = 500;

  private static final String MOVE =
      """
      UPDATE budget_block SET contacts = contacts + ?, money = money + ?
      WHERE block = (
        SELECT block FROM budget_block
        WHERE campaign_id = ? AND block <> ALL (?)
          AND (contacts IS NULL OR contacts >= ?) AND (money IS NULL OR money >= ?)
          AND NOT EXISTS (
            SELECT FROM budget_block WHERE campaign_id = ? AND (contacts < 0 OR money < 0))
        ORDER BY block LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING block, contacts, money
      """;

  private static final String LOCK_ALL =
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

  BudgetTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Moves places and money in a block that nobody holds, and locks it. A statement of its own,
   * since most transactions decide about no more than one contact.
   *
   * @param times how often what is taken has to be there
   * @return the block afterwards, or nothing where there was none
   */
  Optional<Block> move(
      String campaignId, BudgetLease lease, int places, BigDecimal amount, long times) {
    return jdbc
        .query(
            MOVE,
            (row, n) -> block(row),
            places,
            amount,
            campaignId,
            lease.blocks(),
            -places * times,
            amount.negate().multiply(BigDecimal.valueOf(times)),
            campaignId)
        .stream()
        .findFirst();
  }

  /**
   * Waits for whoever holds blocks and takes all of them into the lease, always in the same order.
   *
   * @return whether there were any but those of this lease
   */
  boolean lockAll(String campaignId, BudgetLease lease) {
    List<Block> others = jdbc.query(LOCK_ALL, (row, n) -> block(row), campaignId, lease.blocks());
    others.forEach(lease::add);
    return !others.isEmpty();
  }

  /** What the others have left, as far as they have committed. */
  Block left(String campaignId, BudgetLease lease) {
    return jdbc.queryForObject(LEFT, (row, n) -> block(row), campaignId, lease.blocks());
  }

  /** Writes what is left of a lease; what was taken together is spread again. */
  void write(String campaignId, BudgetLease lease) {
    if (lease.blocks().length == 1) {
      write(campaignId, lease, List.of(lease.left()));
    } else {
      spread(campaignId, lease);
    }
  }

  /** Writes what is left of a lease, in as many blocks as are worth while. */
  void spread(String campaignId, BudgetLease lease) {
    write(campaignId, lease, shares(lease));
  }

  private void write(String campaignId, BudgetLease lease, List<Block> shares) {
    List<Long> held = List.of(lease.blocks());
    List<Object[]> updates = new ArrayList<>();
    List<Object[]> inserts = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      Long contacts = lease.limitsContacts() ? shares.get(i).contacts() : null;
      BigDecimal money = lease.limitsMoney() ? shares.get(i).money() : null;
      if (i < held.size()) {
        updates.add(new Object[] {contacts, money, held.get(i)});
      } else {
        inserts.add(new Object[] {contacts, money, campaignId});
      }
    }
    jdbc.batchUpdate("UPDATE budget_block SET contacts = ?, money = ? WHERE block = ?", updates);
    jdbc.batchUpdate(
        "INSERT INTO budget_block (contacts, money, campaign_id) VALUES (?, ?, ?)", inserts);
    if (held.size() > shares.size()) {
      Long[] gone = held.subList(shares.size(), held.size()).toArray(Long[]::new);
      jdbc.update("DELETE FROM budget_block WHERE block = ANY (?)", (Object) gone);
    }
  }

  private static List<Block> shares(BudgetLease lease) {
    Block left = lease.left();
    int count = (int) Math.max(1, Math.min(MOST_BLOCKS, lease.payable() / CONTACTS_A_BLOCK));
    long places = left.contacts() / count;
    BigDecimal amount =
        left.money().divide(BigDecimal.valueOf(count), Money.SCALE, RoundingMode.DOWN);
    List<Block> shares = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      shares.add(new Block(0, places, amount));
    }
    shares.add(
        new Block(
            0,
            left.contacts() - places * (count - 1L),
            left.money().subtract(amount.multiply(BigDecimal.valueOf(count - 1L)))));
    return shares;
  }

  private static Block block(ResultSet row) throws SQLException {
    return new Block(
        row.getLong("block"),
        row.getLong("contacts"),
        Optional.ofNullable(row.getBigDecimal("money")).orElse(BigDecimal.ZERO));
  }
}
