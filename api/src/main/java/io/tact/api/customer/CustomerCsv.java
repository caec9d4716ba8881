package io.tact.api.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tact.api.body.Mismatch;
import io.tact.api.body.Value;
import io.tact.api.problem.ProblemException;
import io.tact.domain.contact.Category;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Turns rows of a CSV file into customers as the API describes them. An empty cell says nothing. An
 * attribute that looks like a number or a truth value is one, so that conditions can compare it.
 */
final class CustomerCsv implements Function<List<String>, JsonNode> {

  private static final Set<String> FIELDS = Set.of("customerId", "timeZone", "tier", "branch");
  private static final Set<String> YES = Set.of("true", "yes", "y", "1", "granted");
  private static final Set<String> NO = Set.of("false", "no", "n", "0", "revoked");

  /** Up to 15 digits, as they are exact everywhere; no leading zeros, which codes have. */
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,14})|-?(0|[1-9][0-9]{0,8})[.][0-9]{1,6}");

  /** Puts a cell where it belongs. */
  private interface Column {
    void put(ObjectNode customer, String cell);
  }

  private final List<Column> columns = new ArrayList<>();

  private CustomerCsv(List<String> names) {
    names.forEach(name -> columns.add(column(name)));
  }

  /**
   * @throws ProblemException 422 where a column is missing or cannot be understood
   */
  static Function<List<String>, JsonNode> by(List<String> columns) {
    if (!columns.contains("customerId")) {
      throw ProblemException.invalid(
          "customerId", "MISSING_COLUMN", "the header has no such column");
    }
    return new CustomerCsv(columns);
  }

  @Override
  public JsonNode apply(List<String> cells) {
    ObjectNode customer = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        columns.get(i).put(customer, cells.get(i).strip());
      }
    }
    return customer;
  }

  private static Column column(String name) {
    if (FIELDS.contains(name)) {
      return (customer, cell) -> customer.put(name, cell);
    }
    if (name.startsWith("address.")) {
      String channel = named(name, name.substring("address.".length()), Value::channel).name();
      return (customer, cell) -> customer.withObjectProperty("addresses").put(channel, cell);
    }
    if (name.startsWith("consent.")) {
      return consent(name, name.substring("consent.".length()));
    }
    return (customer, cell) -> customer.withObjectProperty("attributes").set(name, value(cell));
  }

  private static Column consent(String column, String named) {
    int dot = named.indexOf('.');
    String category = named(column, named.substring(0, Math.max(dot, 0)), Category::new).name();
    String channel = named(column, named.substring(dot + 1), Value::channel).name();
    return (customer, cell) -> {
      ObjectNode consent = customer.withArrayProperty("consents").addObject();
      consent.put("category", category).put("channel", channel);
      String word = cell.toLowerCase(Locale.ROOT);
      if (YES.contains(word) || NO.contains(word)) {
        consent.put("granted", YES.contains(word));
      } else {
        consent.put("granted", cell);
      }
    };
  }

  private static <T> T named(String column, String name, Function<String, T> constructor) {
    try {
      return constructor.apply(name);
    } catch (IllegalArgumentException | Mismatch e) {
      throw ProblemException.invalid(
          column,
          "INVALID_COLUMN",
          "expected is address.<CHANNEL>, consent.<CATEGORY>.<CHANNEL> or an attribute's name");
    }
  }

  private static JsonNode value(String cell) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (NUMBER.matcher(cell).matches()) {
      return cell.contains(".")
          ? nodes.numberNode(new BigDecimal(cell))
          : nodes.numberNode(Long.parseLong(cell));
    }
    return switch (cell) {
      case "true" -> nodes.booleanNode(true);
      case "false" -> nodes.booleanNode(false);
      default -> nodes.textNode(cell);
    };
  }
}
