package io.tact.domain.policy;

import io.tact.domain.contact.Objection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * Days of the customer's calendar on which the bank keeps quiet, such as a national holiday.
 *
 * @param from the first day
 * @param to the last day
 */
public record Blackout(
    String id, LocalDate from, LocalDate to, Scope scope, WhenReached whenReached)
    implements Rule, LocalInterval {

  @Override
  public Type type() {
    return Type.BLACKOUT;
  }

  @Override
  public Optional<Objection> objection(Situation situation) {
    if (!holds(situation.now(), situation.zone())) {
      return Optional.empty();
    }
    return Optional.of(
        new Objection(
            id,
            Objection.Code.BLACKOUT,
            Optional.empty(),
            Optional.empty(),
            Optional.of(from + "/" + to),
            freeFrom(situation, situation.now())));
  }

  @Override
  public Optional<Instant> freeFrom(Situation situation, Instant from) {
    return Optional.of(leave(from, situation.zone()));
  }

  @Override
  public Optional<LocalDateTime> endAround(LocalDateTime local) {
    LocalDate day = local.toLocalDate();
    boolean inside = !day.isBefore(from) && !day.isAfter(to);
    return inside ? Optional.of(to.plusDays(1).atStartOfDay()) : Optional.empty();
  }

  @Override
  public void writeTo(Map<String, Object> json) {
    json.put("from", from.toString());
    json.put("to", to.toString());
    json.put("whenReached", whenReached.name());
  }
}
