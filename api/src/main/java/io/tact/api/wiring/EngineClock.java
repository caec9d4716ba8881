package io.tact.api.wiring;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The engine's clock, one for the whole process: it follows ours. */
public final class EngineClock {

  private EngineClock() {}

  /** Makes the engine see this instant until it is moved again. */
  public static void standStillAt(Instant instant) {
    ClockUtil.setCurrentTime(Date.from(instant));
  }

  /** Makes the engine see the machine's time. */
  public static void run() {
    ClockUtil.reset();
  }
}
