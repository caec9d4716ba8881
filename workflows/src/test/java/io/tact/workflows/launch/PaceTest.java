package io.tact.workflows.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  @Test
  void everyRateIsKeptAndAlmostReached() {
    for (int rate = 1; rate <= 20_000; rate++) {
      Pace pace = Pace.of(rate);
      long rounds = Duration.ofSeconds(1).plus(pace.pause()).minusNanos(1).dividedBy(pace.pause());
      assertThat(rounds * pace.customers()).isBetween(rate * 98L / 100, (long) rate);
    }
  }

  @Test
  void aRateOfOneIsOneASecond() {
    assertThat(Pace.of(1)).isEqualTo(new Pace(1, Duration.ofSeconds(1)));
  }
}
