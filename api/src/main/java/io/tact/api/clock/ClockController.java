package io.tact.api.clock;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.api.body.Fields;
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
    Optional<Instant> target = fields.need("now", Value::instant);
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
}
