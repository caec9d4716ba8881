package io.tact.domain.policy;

import io.tact.domain.contact.Objection;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hours of the customer's day in which the bank keeps quiet.
 *
 * @param from the first quiet moment
 * @param to the first moment that is not quiet any more; on the next day where it is before {@code
 *     from}
 * @param days the days on which the quiet begins
 */
public record QuietHours(
    String id,
    LocalTime from,
    LocalTime to,
    Set<DayOfWeek> days,
    Scope scope,
    WhenReached whenReached)
    implements Rule, LocalInterval {

  @Override
  public Type type() {
    return Type.QUIET_HOURS;
  }

  @Override
  public Optional<Objection> objection(Situation situation) {
    if (!holds(situation.now(), situation.zone())) {
      return Optional.empty();
    }
    return Optional.of(
        new Objection(
            id,
            Objection.Code.QUIET_HOURS,
            Optional.empty(),
            Optional.empty(),
            Optional.of(from + "-" + to),
            freeFrom(situation, situation.now())));
  }

  @Override
  public Optional<Instant> freeFrom(Situation situation, Instant from) {
    return Optional.of(leave(from, situation.zone()));
  }

  @Override
  public Optional<LocalDateTime> endAround(LocalDateTime local) {
    LocalDate day = local.toLocalDate();
    LocalTime time = local.toLocalTime();
    boolean begun = !time.isBefore(from) && days.contains(day.getDayOfWeek());
    boolean over = !time.isBefore(to);
    if (from.isBefore(to)) {
      return begun && !over ? Optional.of(day.atTime(to)) : Optional.empty();
    }
    if (begun) {
      return Optional.of(day.plusDays(1).atTime(to));
    }
    boolean sinceYesterday = !over && days.contains(day.minusDays(1).getDayOfWeek());
    return sinceYesterday ? Optional.of(day.atTime(to)) : Optional.empty();
  }

  @Override
  public void writeTo(Map<String, Object> json) {
    json.put("from", from.toString());
    json.put("to", to.toString());
    json.put("days", days.stream().sorted().map(day -> day.name().substring(0, 3)).toList());
    json.put("whenReached", whenReached.name());
  }
}
