package io.tact.projections.campaign;

import io.tact.domain.campaign.Budget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The blocks of one campaign's budget that a transaction holds, and what is left in them. */
final class BudgetLease {
  private final List<Long> blocks = new ArrayList<>();
  private final boolean limitsContacts;
  private final boolean limitsMoney;
  private long contacts;
  private BigDecimal money = BigDecimal.ZERO;
  private boolean changed;

  BudgetLease(Budget budget) {
    limitsContacts = budget.contacts().isPresent();
    limitsMoney = budget.money().isPresent();
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
    return (!limitsContacts || contacts + moreContacts >= 1)
        && (!limitsMoney || money.add(moreMoney).compareTo(cost) >= 0);
  }

  boolean suffices(BigDecimal cost) {
    return !isEmpty() && suffices(cost, 0, BigDecimal.ZERO);
  }

  void pay(BigDecimal cost) {
    move(-1, cost.negate());
  }

  void giveBack(BigDecimal cost) {
    move(1, cost);
  }

  private void move(int places, BigDecimal amount) {
    contacts += places;
    money = money.add(amount);
    changed = true;
  }

  boolean isChanged() {
    return changed;
  }

  /** What is left of the blocks, or was given back though none is held. */
  long contacts() {
    return contacts;
  }

  BigDecimal money() {
    return money;
  }

  boolean limitsContacts() {
    return limitsContacts;
  }

  boolean limitsMoney() {
    return limitsMoney;
  }
}
