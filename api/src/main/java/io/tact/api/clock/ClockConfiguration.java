package io.tact.api.clock;

import io.tact.api.wiring.EngineClock;
import io.tact.api.wiring.OnEmbeddedDatabase;
import io.tact.api.wiring.StartRefused;
import io.tact.workflows.worker.Workers;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code TACT_CLOCK=manual} chooses the clock that stands still. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  @Bean
  Clock clock(
      @Value("${tact.clock:system}") String choice, Environment environment, JdbcTemplate jdbc) {
    return switch (choice) {
      case "manual" -> {
        if (!OnEmbeddedDatabase.holds(environment)) {
          throw new StartRefused("TACT_CLOCK=manual is for the embedded database only");
        }
        yield ManualClock.of(jdbc);
      }
      case "system" -> {
        if (ManualClock.stored(jdbc).isPresent()) {
          throw new StartRefused(
              "this database has run on the manual clock: start it with TACT_CLOCK=manual, or choose another"
                  + " TACT_DATADIR");
        }
        EngineClock.run();
        yield Clock.tick(Clock.systemUTC(), MICROSECOND);
      }
      default -> throw new StartRefused("TACT_CLOCK is manual, or not set");
    };
  }

  @Bean
  @ConditionalOnProperty(name = "tact.clock", havingValue = "manual")
  TimeTravel timeTravel(Clock clock, Workers workers) {
    return new TimeTravel((ManualClock) clock, workers);
  }
}
