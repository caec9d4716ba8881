package io.tact.projections.customer;

import io.tact.domain.customer.CustomerProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds customers by their ids, tiers and branches: those whose id begins with what is looked for,
 * as it is written, else in capitals, else in small letters, which an index tells; and only where
 * there is none, those whose id holds it anywhere, in whatever case. For that every id is read, so
 * it is done for texts of {@value #SHORTEST_WITHIN} characters and more. They come in the order of
 * their ids. Personal data are never looked into.
 */
public final class CustomerSearch {

  /** Shorter texts are looked for at the beginning of ids alone. */
  public static final int SHORTEST_WITHIN = 3;

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
   * @param text the beginning or a part of the id; everybody where it is empty
   * @param tier the customer's value class
   * @param branch the branch that looks after the customer
   */
  public record Wanted(String text, Optional<String> tier, Optional<String> branch) {}

  /**
   * A place in what is found.
   *
   * @param within whether it is among those whose id holds the text anywhere, as none begins with
   *     it
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
    if (after.within()) {
      return within(wanted, after.customerId(), limit);
    }
    String text = wanted.text();
    Stream<String> spellings =
        Stream.of(text, text.toUpperCase(Locale.ROOT), text.toLowerCase(Locale.ROOT))
            .filter(one -> after.equals(Place.FIRST) || after.customerId().startsWith(one));
    return spellings
        .distinct()
        .map(beginning -> beginning(wanted, beginning, after.customerId(), limit))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElseGet(
            () ->
                after.equals(Place.FIRST) && text.length() >= SHORTEST_WITHIN
                    ? within(wanted, "", limit)
                    : List.of());
  }

  private List<Found> beginning(Wanted wanted, String beginning, String after, int limit) {
    Query query = new Query(wanted, after);
    if (!beginning.isEmpty()) {
      query.and("customer_id >= ?", beginning);
      query.and("customer_id < ?", beginning + END);
    }
    return query.read(false, limit);
  }

  private List<Found> within(Wanted wanted, String after, int limit) {
    Query query = new Query(wanted, after);
    query.and("position(lower(?::text) IN lower(customer_id)) > 0", wanted.text());
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
