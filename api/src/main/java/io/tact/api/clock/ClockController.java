package io.tact.api.clock;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.api.body.Fields;
import io.tact.api.body.Mismatch;
import io.tact.api.body.Value;
import io.tact.api.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the time, and moves it where the clock is manual. */
@RestController
@RequestMapping("/api/clock")
final class ClockController {

  private static final Instant LATEST = Instant.parse("8999-12-31T23:59:59.999999Z");

  private final Clock clock;
  private final ObjectProvider<TimeTravel> travel;

  ClockController(Clock clock, ObjectProvider<TimeTravel> travel) {
    this.clock = clock;
    this.travel = travel;
  }

  record Time(Instant now) {}

  @GetMapping
  Time now() {
    return new Time(clock.instant());
  }

  @PutMapping
  Time move(@RequestBody JsonNode body) {
    Fields fields = Fields.of(body);
    Optional<Instant> target = fields.need("now", ClockController::reachable);
    fields.close();
    TimeTravel manual =
        Optional.ofNullable(travel.getIfAvailable())
            .orElseThrow(
                () ->
                    ProblemException.conflict("CLOCK_NOT_MANUAL", "start with TACT_CLOCK=manual"));
    if (!manual.moveTo(target.orElseThrow())) {
      throw ProblemException.conflict("CLOCK_BACKWARDS", "time does not run backwards");
    }
    return now();
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
