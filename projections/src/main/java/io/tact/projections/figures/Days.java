package io.tact.projections.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Days that follow each other, as somebody in a zone counts them.
 *
 * @param first the earliest
 * @param count how many, at least 1
 */
public record Days(LocalDate first, int count, ZoneId zone) {

  /** The day of an instant and those before it, so many together. */
  public static Days until(Instant instant, int count, ZoneId zone) {
    return new Days(LocalDate.ofInstant(instant, zone).minusDays(count - 1L), count, zone);
  }

  /** The days, the earliest first. */
  public List<LocalDate> dates() {
    return IntStream.range(0, count).mapToObj(first::plusDays).toList();
  }

  /** When each begins, as PostgreSQL reads instants. */
  String[] starts() {
    return dates().stream()
        .map(day -> day.atStartOfDay(zone).toInstant().toString())
        .toArray(String[]::new);
  }
}
