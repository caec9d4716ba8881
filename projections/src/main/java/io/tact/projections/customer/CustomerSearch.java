package io.tact.projections.customer;

import io.tact.domain.customer.CustomerProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds customers by their ids, tiers and branches: first those whose id begins with what is looked
 * for, then those whose id holds it further on, in whatever case; each in the order of the ids.
 * Personal data are never looked into.
 */
public final class CustomerSearch {

  /** Behind every text that begins alike. */
  private static final String END = Character.toString(Character.MAX_CODE_POINT);

  /** A rare tier and a frequent one are read by different indexes, so the values must be known. */
  private static final String PLAN_BY_VALUES = "SET LOCAL plan_cache_mode = force_custom_plan";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  public CustomerSearch(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * Who is looked for.
   *
   * @param text a part of the id; everybody where it is empty
   * @param tier the customer's value class
   * @param branch the branch that looks after the customer
   */
  public record Wanted(String text, Optional<String> tier, Optional<String> branch) {}

  /**
   * A place in what is found.
   *
   * @param within whether those whose id begins with the text are behind
   * @param customerId the last customer seen; empty at the beginning
   */
  public record Place(boolean within, String customerId) {

    /** The beginning. */
    public static final Place FIRST = new Place(false, "");
  }

  /**
   * Somebody who was found.
   *
   * @param profile empty where the customer was erased
   */
  public record Found(Place place, Optional<CustomerProfile> profile) {

    public String customerId() {
      return place.customerId();
    }
  }

  /** The customers that follow a place. */
  public List<Found> find(Wanted wanted, Place after, int limit) {
    return transaction.execute(
        status -> {
          jdbc.execute(PLAN_BY_VALUES);
          return read(wanted, after, limit);
        });
  }

  private List<Found> read(Wanted wanted, Place after, int limit) {
    List<Found> found = new ArrayList<>();
    if (!after.within()) {
      found.addAll(beginning(wanted, after.customerId(), limit));
    }
    if (found.size() < limit && !wanted.text().isEmpty()) {
      String last = after.within() ? after.customerId() : "";
      found.addAll(within(wanted, last, limit - found.size()));
    }
    return found;
  }

  private List<Found> beginning(Wanted wanted, String after, int limit) {
    Query query = new Query(wanted, after);
    if (!wanted.text().isEmpty()) {
      query.and("customer_id >= ?", wanted.text());
      query.and("customer_id < ?", wanted.text() + END);
    }
    return query.read(false, limit);
  }

  private List<Found> within(Wanted wanted, String after, int limit) {
    Query query = new Query(wanted, after);
    query.and("position(lower(?::text) IN lower(customer_id)) > 0", wanted.text());
    query.and("NOT starts_with(customer_id, ?)", wanted.text());
    return query.read(true, limit);
  }

  /** Only what is asked for stands in the statement, so that its plan finds the right index. */
  private final class Query {

    private final StringBuilder sql =
        new StringBuilder(
            "SELECT customer_id, erased, time_zone, tier, branch, addresses::text AS addresses,"
                + " attributes::text AS attributes FROM customer WHERE customer_id > ?");
    private final List<Object> values = new ArrayList<>();

    Query(Wanted wanted, String after) {
      values.add(after);
      wanted.tier().ifPresent(tier -> and("tier = ?", tier));
      wanted.branch().ifPresent(branch -> and("branch = ?", branch));
    }

    void and(String condition, String value) {
      sql.append(" AND ").append(condition);
      values.add(value);
    }

    List<Found> read(boolean within, int limit) {
      values.add(limit);
      return jdbc.query(
          sql + " ORDER BY customer_id LIMIT ?",
          (row, n) ->
              new Found(
                  new Place(within, row.getString("customer_id")),
                  row.getBoolean("erased")
                      ? Optional.empty()
                      : Optional.of(CustomerRows.profile(row))),
          values.toArray());
    }
  }
}
