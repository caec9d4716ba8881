package io.tact.domain.policy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/** Hours or days on the wall clock during which a rule objects. */
interface LocalInterval {

  /** When, on the same wall clock, the interval around that time ends; empty outside of any. */
  Optional<LocalDateTime> endAround(LocalDateTime local);

  default boolean holds(Instant instant, ZoneId zone) {
    return endAround(LocalDateTime.ofInstant(instant, zone)).isPresent();
  }

  /**
   * The earliest instant not before {@code from} that lies outside. A change of the clock may end
   * the interval earlier or later than the wall clock promised, so each one on the way is looked
   * at.
   */
  default Instant leave(Instant from, ZoneId zone) {
    Instant at = from;
    while (true) {
      ZoneOffset offset = zone.getRules().getOffset(at);
      Optional<LocalDateTime> end =
          endAround(LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), offset));
      if (end.isEmpty()) {
        return at;
      }
      Instant out = end.get().toInstant(offset);
      ZoneOffsetTransition change = zone.getRules().nextTransition(at);
      at = change != null && change.getInstant().isBefore(out) ? change.getInstant() : out;
    }
  }
}
