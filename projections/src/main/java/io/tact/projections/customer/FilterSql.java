package io.tact.projections.customer;

import io.tact.domain.launch.Audience.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A filter over customers as an SQL condition. Every word of the SQL is ours; what the filter
 * brings goes into arguments. A condition is true or false, never unknown: a value that is missing
 * equals nothing.
 */
final class FilterSql {

  /** How deep groups may be nested. */
  static final int MAX_DEPTH = 10;

  /** How many comparisons a filter may hold. */
  static final int MAX_RULES = 200;

  private final List<Object> arguments = new ArrayList<>();
  private int rules;

  /** The arguments of the condition, in the order of its question marks. */
  List<Object> arguments() {
    return arguments;
  }

  /**
   * @throws UnreadableFilter naming the field
   */
  String condition(Filter filter) {
    return condition(filter, "audience.filter", 1);
  }

  private String condition(Filter filter, String path, int depth) {
    boolean group = filter.combinator().isPresent() || filter.field().isEmpty();
    String condition = group ? group(filter, path, depth) : comparison(filter, path);
    return filter.not() ? "NOT " + condition : condition;
  }

  private String group(Filter filter, String path, int depth) {
    if (depth > MAX_DEPTH) {
      throw new UnreadableFilter(path, "TOO_DEEP", "is nested deeper than " + MAX_DEPTH);
    }
    String combinator = filter.combinator().orElse("");
    String between =
        switch (combinator) {
          case "and" -> " AND ";
          case "or" -> " OR ";
          default ->
              throw new UnreadableFilter(
                  path + ".combinator", "UNKNOWN_COMBINATOR", "is not and or or");
        };
    List<Filter> members = filter.rules() == null ? List.of() : filter.rules();
    if (filter.field().isPresent() || members.isEmpty()) {
      throw new UnreadableFilter(path + ".rules", "REQUIRED", "must hold at least one rule");
    }
    StringJoiner joined = new StringJoiner(between, "(", ")");
    for (int i = 0; i < members.size(); i++) {
      joined.add(condition(members.get(i), path + ".rules[" + i + "]", depth + 1));
    }
    return joined.toString();
  }

  private String comparison(Filter filter, String path) {
    if (++rules > MAX_RULES) {
      throw new UnreadableFilter(path, "TOO_MANY", "is one rule more than " + MAX_RULES);
    }
    String field = filter.field().orElse("");
    if (field.isBlank() || field.length() > 200 || field.indexOf('\0') >= 0) {
      throw new UnreadableFilter(path + ".field", "UNKNOWN_FIELD", "is not the name of a field");
    }
    Optional<String> operator = filter.operator();
    FilterField left = FilterField.named(field);
    return new Comparison(path, left, filter.value(), arguments)
        .sql(
            operator.orElseThrow(
                () -> new UnreadableFilter(path + ".operator", "REQUIRED", "is missing")));
  }
}
