package io.tact.domain.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * Whom a launch addresses: exactly one of the three.
 *
 * @param everybody every customer that is registered and not erased
 * @param customerIds the customers by name; each enters once, whatever the list repeats
 * @param filter customers by tier, branch and attributes
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Audience(boolean everybody, List<String> customerIds, Optional<Filter> filter) {

  /**
   * A condition over customers.
   *
   * @param combinator {@code and} or {@code or}, for a group
   * @param not turns a group round
   * @param rules the members of a group
   * @param field {@code tier}, {@code branch}, {@code timeZone} or an attribute's name, for a
   *     comparison
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
      Optional<Object> value) {}
}
