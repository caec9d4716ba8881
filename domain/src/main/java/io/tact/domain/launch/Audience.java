package io.tact.domain.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a launch addresses: exactly one of the three.
 *
 * @param everybody every customer that is registered and not erased
 * @param customerIds the customers by name; each enters once, whatever the list repeats
 * @param filter customers by tier, branch and attributes
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Audience(boolean everybody, List<String> customerIds, Optional<Filter> filter) {

  /** The fields of a filter that are not personal data. */
  private static final Set<String> PLAIN = Set.of("tier", "branch", "timeZone");

  private static final String CUSTOMER_ID = "customerId";

  /**
   * What the history keeps of an audience. It names no customer, because their own histories tell
   * who entered, and no value that an attribute was compared with, because that is personal data
   * which no erasure would reach.
   *
   * @param everybody every customer
   * @param listed how many customers were named, repetitions included
   * @param filter the condition, without the values for attributes
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Summary(boolean everybody, Optional<Integer> listed, Optional<Filter> filter) {}

  /** What the history keeps of it. */
  public Summary summary() {
    return new Summary(
        everybody,
        Optional.of(customerIds.size()).filter(size -> size > 0),
        filter.map(Filter::withoutPersonalData));
  }

  /**
   * A condition over customers.
   *
   * @param combinator {@code and} or {@code or}, for a group
   * @param not turns a group round
   * @param rules the members of a group
   * @param field {@code customerId}, {@code tier}, {@code branch}, {@code timeZone} or an
   *     attribute's name, for a comparison
   * @param operator one of {@code = != < <= > >= contains beginsWith endsWith in notIn null notNull
   *     between}
   * @param value what to compare with
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Filter(
      Optional<String> combinator,
      boolean not,
      List<Filter> rules,
      Optional<String> field,
      Optional<String> operator,
      Optional<Object> value) {

    /** Whether any of it compares an attribute, which is personal data. */
    public boolean looksAtAttributes() {
      return field.filter(name -> !PLAIN.contains(name) && !namesCustomers()).isPresent()
          || rules.stream().anyMatch(Filter::looksAtAttributes);
    }

    /** Whether it is itself a comparison of customers' ids. */
    public boolean namesCustomers() {
      return field.filter(CUSTOMER_ID::equals).isPresent();
    }

    Filter withoutPersonalData() {
      return new Filter(
          combinator,
          not,
          rules.stream().map(Filter::withoutPersonalData).toList(),
          field,
          operator,
          field.filter(PLAIN::contains).flatMap(plain -> value));
    }
  }
}
