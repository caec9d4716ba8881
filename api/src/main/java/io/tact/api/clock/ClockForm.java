package io.tact.api.clock;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.api.body.Fields;
import io.tact.api.body.Mismatch;
import io.tact.api.body.Value;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the clock is to stand.
 *
 * @param now what time it will be
 */
record ClockForm(Instant now) {

  private static final Instant LATEST = Instant.parse("8999-12-31T23:59:59.999999Z");

  static ClockForm from(Fields fields) {
    Optional<Instant> now = fields.need("now", ClockForm::reachable);
    fields.close();
    return new ClockForm(now.orElseThrow());
  }

  /** What is deferred, or waits, must fall into years that can still be written down. */
  private static Instant reachable(JsonNode node) {
    Instant target = Value.instant(node);
    if (target.isAfter(LATEST)) {
      throw new Mismatch("OUT_OF_RANGE", "the clock goes up to the year 8999");
    }
    return target;
  }
}
