package io.tact.api.launch;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.api.body.ApiJson;
import io.tact.api.body.Fields;
import io.tact.api.body.Mismatch;
import io.tact.api.body.Value;
import io.tact.domain.launch.Audience;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads whom a launch addresses: everybody, some by name, or some by a condition. */
final class AudienceForm {

  private static final int MAX_CUSTOMERS = 250_000;
  private static final int MAX_RULES = 100;
  private static final int MAX_DEPTH = 10;
  private static final Set<String> COMBINATORS = Set.of("and", "or");
  private static final Set<String> OPERATORS =
      Set.of(
          "=",
          "!=",
          "<",
          "<=",
          ">",
          ">=",
          "contains",
          "beginsWith",
          "endsWith",
          "in",
          "notIn",
          "null",
          "notNull",
          "between");

  private AudienceForm() {}

  static Audience read(Fields fields) {
    boolean everybody = fields.may("everybody", Value::bool).orElse(false);
    List<String> customerIds = fields.list("customerIds", MAX_CUSTOMERS, Value::customerId);
    Optional<Audience.Filter> filter = fields.object("filter", f -> filter(f, 1));
    if (fields.may("segmentId", Value::id).isPresent()) {
      fields.note("segmentId", "SEGMENT_UNKNOWN", "there is no such segment");
    }
    int named =
        (everybody ? 1 : 0) + (fields.has("customerIds") ? 1 : 0) + filter.stream().toList().size();
    if (named != 1 && fields.valid()) {
      fields.note(
          "", "ONE_OF", "exactly one of everybody, customerIds, filter and segmentId is expected");
    }
    fields.refuseOthers();
    return new Audience(everybody, customerIds, filter);
  }

  private static Audience.Filter filter(Fields fields, int depth) {
    if (depth > MAX_DEPTH) {
      fields.note("", "TOO_DEEP", "a filter is nested at most " + MAX_DEPTH + " deep");
      return new Audience.Filter(
          Optional.empty(), false, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
    boolean group = fields.has("combinator") || fields.has("rules");
    Audience.Filter read = group ? group(fields, depth) : comparison(fields);
    fields.refuseOthers();
    return read;
  }

  private static Audience.Filter group(Fields fields, int depth) {
    return new Audience.Filter(
        fields.need("combinator", node -> oneOf(COMBINATORS, node)),
        fields.may("not", Value::bool).orElse(false),
        fields.objects("rules", MAX_RULES, rule -> filter(rule, depth + 1)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Audience.Filter comparison(Fields fields) {
    return new Audience.Filter(
        Optional.empty(),
        fields.may("not", Value::bool).orElse(false),
        List.of(),
        fields.need("field", Value.text(200)),
        fields.need("operator", node -> oneOf(OPERATORS, node)),
        fields.may("value", node -> ApiJson.mapper().convertValue(Value.any(node), Object.class)));
  }

  private static String oneOf(Set<String> words, JsonNode node) {
    String word = Value.text(40).apply(node);
    if (!words.contains(word)) {
      throw new Mismatch("UNKNOWN_VALUE", "expected is one of " + words.stream().sorted().toList());
    }
    return word;
  }
}
