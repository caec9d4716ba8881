package io.tact.domain.campaign;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.tact.domain.contact.Channel;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a campaign may use up: a number of contacts, an amount of money, or both.
 *
 * @param contacts how many contacts it may make, at least 1
 * @param money how much it may spend, more than nothing
 * @param unitCosts what one contact costs by channel, in the currency of the money; they belong to
 *     the budget, so that what was spent can be told for ever. Money pays for the channels alone
 *     that are named.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Budget(
    Optional<Long> contacts,
    Optional<Money> money,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Map<String, BigDecimal> unitCosts) {

  public Budget {
    unitCosts = Collections.unmodifiableSortedMap(new TreeMap<>(unitCosts));
  }

  /** A budget that counts contacts alone. */
  public static Budget ofContacts(long contacts) {
    return new Budget(Optional.of(contacts), Optional.empty(), Map.of());
  }

  /** Whether it pays for contacts on the channel, as long as enough is left. */
  public boolean pays(Channel channel) {
    return money.isEmpty() || unitCosts.containsKey(channel.name());
  }

  /** Whether it pays for a contact on the channel, too, after others have used up their part. */
  public boolean pays(Channel channel, long usedContacts, BigDecimal usedMoney) {
    return pays(channel)
        && contacts.filter(limit -> limit - usedContacts < 1).isEmpty()
        && money
            .filter(limit -> limit.amount().subtract(usedMoney).compareTo(cost(channel)) < 0)
            .isEmpty();
  }

  /** The first of the channels that it does not pay for; empty where it pays for all. */
  public Optional<Channel> unpaid(Collection<Channel> channels) {
    return channels.stream().filter(channel -> !pays(channel)).findFirst();
  }

  /** What one contact on the channel costs. */
  public BigDecimal cost(Channel channel) {
    return unitCosts.getOrDefault(channel.name(), BigDecimal.ZERO);
  }

  /**
   * Whether this may take the place of a budget from which contacts have been paid: what they cost
   * must stay what it was, so that giving it back is exact.
   */
  boolean maySucceed(Budget before) {
    boolean sameKinds =
        contacts.isPresent() == before.contacts.isPresent()
            && money.map(Money::currency).equals(before.money.map(Money::currency));
    return sameKinds
        && before.unitCosts.keySet().stream()
            .map(Channel::new)
            .allMatch(
                channel -> pays(channel) && cost(channel).compareTo(before.cost(channel)) == 0);
  }
}
