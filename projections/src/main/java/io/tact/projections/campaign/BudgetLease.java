package io.tact.projections.campaign;

import io.tact.domain.campaign.Budget;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The blocks of one campaign's budget that a transaction holds, and what is left in them. */
final class BudgetLease {
  private final Budget budget;
  private final List<Long> blocks = new ArrayList<>();
  private long contacts;
  private BigDecimal money = BigDecimal.ZERO;
  private boolean changed;

  BudgetLease(Budget budget) {
    this.budget = budget;
  }

  /** A block as it stands in the table; nothing of what the budget does not limit. */
  record Block(long number, long contacts, BigDecimal money) {}

  /** Takes a block in. */
  void add(Block block) {
    blocks.add(block.number());
    contacts += block.contacts();
    money = money.add(block.money());
    changed |= blocks.size() > 1;
  }

  Long[] blocks() {
    return blocks.toArray(Long[]::new);
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** Whether what is here, with that much more, pays for a contact. */
  boolean suffices(BigDecimal cost, long moreContacts, BigDecimal moreMoney) {
    return (!limitsContacts() || contacts + moreContacts >= 1)
        && (!limitsMoney() || money.add(moreMoney).compareTo(cost) >= 0);
  }

  boolean suffices(BigDecimal cost) {
    return !isEmpty() && suffices(cost, 0, BigDecimal.ZERO);
  }

  /** Adds places and money, or takes them away. */
  void move(long places, BigDecimal amount) {
    contacts += places;
    money = money.add(amount);
    changed = true;
  }

  /** Whether the table does not tell yet what is left. */
  boolean isChanged() {
    return changed;
  }

  boolean isOverdrawn() {
    return contacts < 0 || money.signum() < 0;
  }

  /** What is left of the blocks, or was moved though none is held. */
  Block left() {
    return new Block(0, contacts, money);
  }

  /** How many contacts what is left pays for at least. */
  long payable() {
    BigDecimal dearest =
        budget.unitCosts().values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    BigDecimal places = BigDecimal.valueOf(limitsContacts() ? contacts : Long.MAX_VALUE);
    if (limitsMoney() && dearest.signum() > 0) {
      places = places.min(money.divide(dearest, 0, RoundingMode.DOWN));
    }
    return places.longValue();
  }

  boolean limitsContacts() {
    return budget.contacts().isPresent();
  }

  boolean limitsMoney() {
    return budget.money().isPresent();
  }
}
