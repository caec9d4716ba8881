package io.tact.api.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tact.api.body.Fields;
import io.tact.api.body.Mismatch;
import io.tact.api.body.Value;
import io.tact.api.list.Slice;
import io.tact.projections.customer.CustomerSearch.Found;
import io.tact.projections.customer.CustomerSearch.Place;
import io.tact.projections.customer.CustomerSearch.Wanted;
import java.util.Optional;

/**
 * Which customers are wanted.
 *
 * @param search the beginning of the id; where no id begins with it, a part of it in whatever case,
 *     of 3 characters or more
 * @param tier those of a tier
 * @param branch those of a branch
 * @param limit how many at most
 * @param after the previous answer's {@code next}
 */
record CustomerListQuery(
    Optional<String> search,
    Optional<String> tier,
    Optional<String> branch,
    @Schema(minimum = "1", maximum = "1000", defaultValue = "50") int limit,
    @Schema(implementation = String.class) Optional<Place> after) {

  private static final String BEGINNING = "0";
  private static final String WITHIN = "1";

  static CustomerListQuery from(Fields fields) {
    int limit = Slice.from(fields).limit();
    return new CustomerListQuery(
        fields.may("search", Value.text(100)).map(String::strip),
        fields.may("tier", Value.text(100)),
        fields.may("branch", Value.text(100)),
        limit,
        fields.may("after", CustomerListQuery::place));
  }

  Wanted wanted() {
    return new Wanted(search.orElse(""), tier, branch);
  }

  /** Where the list goes on after somebody who was found. */
  static String cursor(Found found) {
    return (found.place().within() ? WITHIN : BEGINNING) + found.customerId();
  }

  private static Place place(JsonNode node) {
    String cursor = Value.text(500).apply(node);
    if (cursor.startsWith(BEGINNING) || cursor.startsWith(WITHIN)) {
      return new Place(cursor.startsWith(WITHIN), cursor.substring(1));
    }
    throw new Mismatch("INVALID_CURSOR", "is not a cursor of this list");
  }
}
