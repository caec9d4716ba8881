package io.tact.projections.customer;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One comparison of a filter. Numbers are compared as numbers, also where one side writes its
 * number as text, as files do; everything else as text.
 */
final class Comparison {

  private static final int MAX_TEXT = 1_000;
  private static final int MAX_LIST = 10_000;
  private static final int MAX_DIGITS = 100;

  private final String path;
  private final FilterField left;
  private final Optional<Object> value;
  private final List<Object> arguments;

  Comparison(String path, FilterField left, Optional<Object> value, List<Object> arguments) {
    this.path = path;
    this.left = left;
    this.value = value;
    this.arguments = arguments;
  }

  String sql(String operator) {
    return switch (operator) {
      case "=" -> equal(single());
      case "!=" -> "NOT " + equal(single());
      case "<", "<=", ">", ">=" -> ordered(operator, single());
      case "between" -> {
        List<Object> ends = list(2, 2);
        yield "(" + ordered(">=", ends.get(0)) + " AND " + ordered("<=", ends.get(1)) + ")";
      }
      case "in" -> in(list(1, MAX_LIST));
      case "notIn" -> "NOT " + in(list(1, MAX_LIST));
      case "contains" -> contains(text(single(), ".value"));
      case "beginsWith" -> customer("starts_with(t, ?::text)", text(single(), ".value"));
      case "endsWith" -> {
        String end = text(single(), ".value");
        yield customer("right(t, length(?::text)) = ?::text", end, end);
      }
      case "null" -> customer("j IS NULL");
      case "notNull" -> customer("j IS NOT NULL");
      default ->
          throw new UnreadableFilter(path + ".operator", "UNKNOWN_OPERATOR", "is not an operator");
    };
  }

  private String equal(Object wanted) {
    return in(List.of(wanted));
  }

  private String in(List<Object> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      text(wanted.get(i), wanted.size() == 1 ? ".value" : ".value[" + i + "]");
    }
    return customer(
        "t = ANY (?::text[]) OR n = ANY (?::text[]::numeric[])",
        wanted.stream().map(Object::toString).toArray(String[]::new),
        wanted.stream()
            .map(Comparison::number)
            .flatMap(Optional::stream)
            .map(BigDecimal::toString)
            .toArray(String[]::new));
  }

  private String ordered(String operator, Object wanted) {
    String text = text(wanted, ".value");
    Optional<BigDecimal> number = number(wanted);
    return number.isPresent()
        ? customer("n " + operator + " ?::numeric", number.get())
        : customer("t COLLATE \"C\" " + operator + " ?::text", text);
  }

  /** A part of a text, or a member of a list. */
  private String contains(String wanted) {
    return customer(
        "CASE jsonb_typeof(j) WHEN 'array' THEN EXISTS (SELECT FROM jsonb_array_elements_text(j) AS m"
            + " WHERE m = ?::text) ELSE position(?::text IN t) > 0 END",
        wanted,
        wanted);
  }

  /**
   * A test over the field as jsonb {@code j}, as text {@code t} and, where it is one, number {@code
   * n}.
   */
  private String customer(String test, Object... wanted) {
    arguments.addAll(List.of(wanted));
    arguments.addAll(left.arguments());
    return """
        coalesce((SELECT %s FROM (SELECT j, t, CASE WHEN length(t) <= 100 AND t ~ '^-?[0-9]+([.][0-9]+)?$'
                                                    THEN t::numeric END AS n
                                  FROM (SELECT j, j #>> '{}' AS t FROM (SELECT %s AS j) AS a) AS b) AS c), false)
        """
        .formatted(test, left.json())
        .strip();
  }

  private Object single() {
    Object given =
        value.orElseThrow(() -> new UnreadableFilter(path + ".value", "REQUIRED", "is missing"));
    if (given instanceof Collection) {
      throw new UnreadableFilter(path + ".value", "WRONG_TYPE", "must be one value");
    }
    return given;
  }

  private List<Object> list(int least, int most) {
    if (value.orElse(null) instanceof Collection<?> given
        && given.size() >= least
        && given.size() <= most) {
      return List.copyOf(given);
    }
    throw new UnreadableFilter(
        path + ".value", "WRONG_TYPE", "must be a list of " + least + " to " + most + " values");
  }

  private String text(Object given, String at) {
    boolean plain = given instanceof String || given instanceof Number || given instanceof Boolean;
    if (!plain || given.toString().length() > MAX_TEXT || given.toString().indexOf('\0') >= 0) {
      throw new UnreadableFilter(
          path + at,
          "WRONG_TYPE",
          "must be a text of at most 1000 characters, a number or a boolean");
    }
    return given.toString();
  }

  private static Optional<BigDecimal> number(Object given) {
    String text = given.toString();
    boolean plain =
        given instanceof Number
            ? text.length() <= MAX_DIGITS && !text.matches(".*[Nn].*")
            : text.length() <= MAX_DIGITS && text.matches("-?[0-9]+([.][0-9]+)?");
    if (given instanceof Boolean || !plain) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(text);
    return Math.abs((long) number.scale()) > 1_000 || Math.abs((long) number.precision()) > 1_000
        ? Optional.empty()
        : Optional.of(number);
  }
}
