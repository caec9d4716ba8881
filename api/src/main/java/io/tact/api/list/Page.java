package io.tact.api.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some items of a list.
 *
 * @param items in the list's order
 * @param next what to send as {@code after} for the items that follow; null at the end
 */
public record Page<T>(
    List<T> items, @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> next) {

  /**
   * Makes a page of what a query found when it was asked for one item more than the page holds.
   *
   * @param cursor names an item's place in the list
   */
  public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
    if (found.size() <= limit) {
      return new Page<>(List.copyOf(found), Optional.empty());
    }
    List<T> items = List.copyOf(found.subList(0, limit));
    return new Page<>(items, Optional.of(cursor.apply(items.get(limit - 1))));
  }

  /** The same page with other items. */
  public <R> Page<R> map(Function<T, R> function) {
    return new Page<>(items.stream().map(function).toList(), next);
  }
}
