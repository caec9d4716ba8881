package io.tact.api.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tact.domain.campaign.Budget;
import io.tact.domain.campaign.Money;
import io.tact.domain.contact.Channel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a launch would bring, roughly: the contact policy is not asked, and customers who are on
 * their way in the journey already would not enter.
 *
 * @param version the version that customers would enter
 * @param customers how many customers it addresses
 * @param roundedUpTo of what {@code customers} is a multiple, at least once: it was rounded up for
 *     a caller who may not see the attributes that the filter looks at; absent where it is exact
 * @param unknown how many ids of a list are no customer's
 * @param contacts contacts that the journey would ask for, by channel
 * @param campaignId the campaign that they would belong to
 * @param cost what they would cost, where the campaign has a budget of money
 * @param left what is left of that money
 * @param contactsLeft how many contacts are left, where the campaign's budget counts them; as
 *     {@code left}, below nothing where more was used than there was
 * @param unpaid channels that the budget does not pay for: contacts on them are refused
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record LaunchEstimate(
    int version,
    long customers,
    Optional<Integer> roundedUpTo,
    long unknown,
    List<ByChannel> contacts,
    Optional<String> campaignId,
    Optional<Money> cost,
    Optional<Money> left,
    Optional<Long> contactsLeft,
    List<String> unpaid) {

  /** The expression of a step tells the channel, for each customer anew. */
  private static final String UNTOLD = "?";

  /**
   * The contacts on a channel.
   *
   * @param channel the channel; {@code ?} where an expression of the journey tells
   * @param expected how many, on average, to two places
   */
  record ByChannel(String channel, BigDecimal expected) {}

  static List<ByChannel> contacts(SortedMap<String, Double> forOne, long customers) {
    return forOne.entrySet().stream()
        .map(
            channel ->
                new ByChannel(
                    channel.getKey(),
                    BigDecimal.valueOf(channel.getValue() * customers)
                        .setScale(2, RoundingMode.HALF_UP)))
        .toList();
  }

  static Optional<Money> cost(Budget budget, List<ByChannel> contacts) {
    return budget
        .money()
        .map(
            money ->
                new Money(
                    contacts.stream()
                        .filter(by -> !by.channel().equals(UNTOLD))
                        .map(by -> budget.cost(new Channel(by.channel())).multiply(by.expected()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .setScale(2, RoundingMode.HALF_UP),
                    money.currency()));
  }

  static List<String> unpaid(Budget budget, List<ByChannel> contacts) {
    return contacts.stream()
        .map(ByChannel::channel)
        .filter(channel -> !channel.equals(UNTOLD) && !budget.pays(new Channel(channel)))
        .toList();
  }
}
