package io.tact.projections.customer;

import java.util.List;

/**
 * A field of a customer as SQL.
 *
 * @param json its value as jsonb, null where there is none
 * @param arguments those of the expression
 */
record FilterField(String json, List<Object> arguments) {

  private static final String ATTRIBUTE_PREFIX = "attributes.";

  /**
   * {@code customerId}, {@code tier}, {@code branch}, {@code timeZone}; any other name is an
   * attribute's, with or without {@code attributes.} before it.
   */
  static FilterField named(String name) {
    return switch (name) {
      case "customerId" -> column("customer_id");
      case "tier" -> column("tier");
      case "branch" -> column("branch");
      case "timeZone" -> column("time_zone");
      default ->
          new FilterField(
              "nullif(attributes -> ?::text, 'null'::jsonb)",
              List.of(
                  name.startsWith(ATTRIBUTE_PREFIX)
                      ? name.substring(ATTRIBUTE_PREFIX.length())
                      : name));
    };
  }

  private static FilterField column(String name) {
    return new FilterField("to_jsonb(" + name + ")", List.of());
  }
}
