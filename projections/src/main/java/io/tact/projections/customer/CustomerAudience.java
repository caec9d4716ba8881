package io.tact.projections.customer;

import io.tact.domain.launch.Audience;
import io.tact.domain.launch.AudienceSelection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Selects customers from their rows, a chunk a statement in the order of their ids, so that nothing
 * is held open while the chunks are worked on.
 */
public final class CustomerAudience implements AudienceSelection {

  private final JdbcTemplate jdbc;

  public CustomerAudience(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void select(Audience audience, int chunkSize, Consumer<List<String>> chunk) {
    if (audience.filter().isPresent()) {
      FilterSql filter = new FilterSql();
      String condition = filter.condition(audience.filter().get());
      rows(" AND " + condition, filter.arguments(), chunkSize, chunk);
    } else if (audience.everybody()) {
      rows("", List.of(), chunkSize, chunk);
    } else {
      List<String> ids = List.copyOf(new LinkedHashSet<>(audience.customerIds()));
      for (int from = 0; from < ids.size(); from += chunkSize) {
        chunk.accept(ids.subList(from, Math.min(from + chunkSize, ids.size())));
      }
    }
  }

  @Override
  public long count(Audience audience) {
    if (audience.filter().isPresent()) {
      FilterSql filter = new FilterSql();
      String condition = filter.condition(audience.filter().get());
      return count(" AND " + condition, filter.arguments().toArray());
    }
    return audience.everybody()
        ? count("")
        : count(
            " AND customer_id = ANY (?)", (Object) audience.customerIds().toArray(String[]::new));
  }

  private long count(String condition, Object... arguments) {
    return jdbc.queryForObject(
        "SELECT count(*) FROM customer WHERE NOT erased" + condition, Long.class, arguments);
  }

  private void rows(
      String condition, List<Object> arguments, int chunkSize, Consumer<List<String>> chunk) {
    String sql =
        "SELECT customer_id FROM customer WHERE NOT erased AND customer_id > ?"
            + condition
            + " ORDER BY customer_id LIMIT ?";
    String last = "";
    List<String> found;
    do {
      List<Object> values = new ArrayList<>();
      values.add(last);
      values.addAll(arguments);
      values.add(chunkSize);
      found = jdbc.queryForList(sql, String.class, values.toArray());
      if (!found.isEmpty()) {
        chunk.accept(found);
        last = found.get(found.size() - 1);
      }
    } while (found.size() == chunkSize);
  }
}
