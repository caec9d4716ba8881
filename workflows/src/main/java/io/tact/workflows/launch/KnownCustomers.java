package io.tact.workflows.launch;

import io.tact.domain.customer.CustomerProfiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells customers from ids that nobody has ever registered. */
final class KnownCustomers {

  /** Erased customers are known still: their history refuses them. */
  private static final String WITHOUT_HISTORY =
      """
      SELECT id FROM unnest(?::text[]) AS asked (id)
      WHERE NOT EXISTS (SELECT FROM event e WHERE e.aggregate_id = asked.id AND e.sequence = 0
                        AND e.aggregate_type = 'Customer')
      """;

  private final CustomerProfiles profiles;
  private final JdbcTemplate jdbc;

  KnownCustomers(CustomerProfiles profiles, JdbcTemplate jdbc) {
    this.profiles = profiles;
    this.jdbc = jdbc;
  }

  /** Those of the ids that are no customers. */
  Set<String> missing(List<String> ids) {
    List<String> doubtful = new ArrayList<>(ids);
    doubtful.removeAll(profiles.readAhead(ids).keySet());
    return doubtful.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jdbc.queryForList(
                WITHOUT_HISTORY, String.class, (Object) doubtful.toArray(String[]::new)));
  }
}
