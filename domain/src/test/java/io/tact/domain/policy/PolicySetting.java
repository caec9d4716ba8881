package io.tact.domain.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;

/** A policy drawn by chance, with a customer's zone and an instant at which it has much to say. */
public record PolicySetting(ContactPolicy policy, Optional<ZoneId> zone, Instant start) {

  public static PolicySetting draw(Random random) {
    DecisionCase drawn = new DecisionCases(random).draw();
    return new PolicySetting(drawn.policy(), drawn.zone(), drawn.now());
  }
}
