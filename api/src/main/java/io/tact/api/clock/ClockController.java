package io.tact.api.clock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@Tag(name = "clock")
final class ClockController {

  private final Clock clock;
  private final ObjectProvider<TimeTravel> travel;

  ClockController(Clock clock, ObjectProvider<TimeTravel> travel) {
    this.clock = clock;
    this.travel = travel;
  }

  record Time(Instant now) {}

  @Operation(summary = "Tells the time")
  @GetMapping
  Time now() {
    return new Time(clock.instant());
  }

  @Operation(summary = "Moves the manual clock; answers when all work that fell due is done")
  @PutMapping(consumes = "application/json")
  Time move(@RequestBody ClockForm form) {
    TimeTravel manual =
        Optional.ofNullable(travel.getIfAvailable())
            .orElseThrow(
                () ->
                    ProblemException.conflict("CLOCK_NOT_MANUAL", "start with TACT_CLOCK=manual"));
    if (!manual.moveTo(form.now())) {
      throw ProblemException.conflict("CLOCK_BACKWARDS", "time does not run backwards");
    }
    return now();
  }
}
