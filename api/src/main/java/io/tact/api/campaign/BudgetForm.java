package io.tact.api.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tact.api.body.Fields;
import io.tact.api.body.Mismatch;
import io.tact.api.body.Value;
import io.tact.domain.campaign.Budget;
import io.tact.domain.campaign.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A budget that is proposed: at least one of contacts and money.
 *
 * @param budget what the campaign may use up
 */
record BudgetForm(@Schema(implementation = Budget.class) Budget budget) {

  private static final long MOST_CONTACTS = 1_000_000_000_000L;
  private static final BigDecimal MOST_MONEY = new BigDecimal("100000000000000");

  static BudgetForm from(Fields fields) {
    Budget budget = read(fields);
    fields.close();
    return new BudgetForm(budget);
  }

  /** Reads the fields of a budget; what is wrong is noted. */
  static Budget read(Fields fields) {
    Optional<Long> contacts = fields.may("contacts", BudgetForm::contacts);
    Optional<Money> money = fields.object("money", BudgetForm::money).flatMap(found -> found);
    SortedMap<String, BigDecimal> costs = new TreeMap<>();
    fields.object("unitCosts", named -> costs(named, costs));
    if (contacts.isEmpty() && money.isEmpty() && fields.valid()) {
      fields.note("", "REQUIRED", "contacts or money is expected");
    }
    if (money.isPresent() == costs.isEmpty() && fields.valid()) {
      fields.note(
          "unitCosts",
          costs.isEmpty() ? "REQUIRED" : "NOT_ALLOWED",
          "stands beside money, and tells what a contact costs on each channel");
    }
    fields.refuseOthers();
    return new Budget(contacts, money, costs);
  }

  private static Map<String, BigDecimal> costs(Fields named, SortedMap<String, BigDecimal> costs) {
    named.all(
        (channel, cost) -> costs.put(Value.channel(channel).name(), amount(cost, BigDecimal.ZERO)));
    return costs;
  }

  private static long contacts(JsonNode node) {
    if (!node.isIntegralNumber()) {
      throw new Mismatch("WRONG_TYPE", "a whole number is expected");
    }
    if (!node.canConvertToLong() || node.longValue() < 1 || node.longValue() > MOST_CONTACTS) {
      throw new Mismatch("OUT_OF_RANGE", "expected is 1 to " + MOST_CONTACTS);
    }
    return node.longValue();
  }

  private static Optional<Money> money(Fields fields) {
    Optional<BigDecimal> amount =
        fields.need("amount", node -> amount(node, new BigDecimal("0.0001")));
    Optional<String> currency = fields.need("currency", BudgetForm::currency);
    fields.refuseOthers();
    return amount.flatMap(value -> currency.map(code -> new Money(value, code)));
  }

  private static BigDecimal amount(JsonNode node, BigDecimal least) {
    String text = Value.text(40).apply(node);
    if (!text.matches("\\d{1,15}(\\.\\d{1,4})?")) {
      throw new Mismatch("INVALID_AMOUNT", "an amount such as \"12.30\" is expected");
    }
    BigDecimal amount = new BigDecimal(text);
    if (amount.compareTo(least) < 0 || amount.compareTo(MOST_MONEY) > 0) {
      throw new Mismatch("OUT_OF_RANGE", "expected is " + least + " to " + MOST_MONEY);
    }
    return amount;
  }

  private static String currency(JsonNode node) {
    String code = Value.text(3).apply(node);
    try {
      return Currency.getInstance(code).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      throw new Mismatch("UNKNOWN_CURRENCY", "an ISO 4217 code such as CNY is expected");
    }
  }
}
