package io.tact.api.forecast;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tact.api.body.Fields;
import io.tact.api.body.Value;

/**
 * How far to look.
 *
 * @param days how many days, today included
 */
record ForecastQuery(@Schema(minimum = "1", maximum = "90", defaultValue = "30") int days) {

  private static final int DEFAULT_DAYS = 30;
  private static final int MOST_DAYS = 90;

  static ForecastQuery from(Fields fields) {
    return new ForecastQuery(fields.may("days", Value.digits(1, MOST_DAYS)).orElse(DEFAULT_DAYS));
  }
}
