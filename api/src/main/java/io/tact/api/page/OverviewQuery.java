package io.tact.api.page;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tact.api.body.Fields;
import io.tact.api.body.Value;

/**
 * Whose days are wanted.
 *
 * @param zone an IANA zone
 */
record OverviewQuery(@Schema(defaultValue = "UTC") String zone) {

  static OverviewQuery from(Fields fields) {
    return new OverviewQuery(fields.may("zone", Value::zone).orElse("UTC"));
  }
}
