package io.tact.api.invention;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Invents values. All that an invented value has of the true one is its kind, which the vocabulary
 * of the bank tells as well; of a list not even how long it is.
 *
 * @param words texts by the name of the attribute in lower case
 * @param day the first of the days that dates are taken from
 * @param draw which of the possible values an attribute has, from 0 on
 */
record Invention(Map<String, String> words, LocalDate day, ToIntFunction<String> draw) {

  private static final List<Integer> NUMBERS = List.of(1_000, 5, 100_000, 50, 10_000, 0);
  private static final int DAYS = 90;
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  Object of(String name, Object value) {
    int drawn = draw.applyAsInt(name);
    if (value instanceof Boolean) {
      return drawn % 2 == 0;
    } else if (value instanceof Number) {
      return NUMBERS.get(drawn % NUMBERS.size());
    } else if (value instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return date(drawn).toString();
    } else if (value instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}T.*")) {
      return date(drawn).atTime(MORNING).toInstant(ZoneOffset.UTC).toString();
    } else if (value instanceof Map<?, ?> parts) {
      Map<String, Object> invented = new LinkedHashMap<>();
      parts.forEach((part, inner) -> invented.put(part.toString(), of(part.toString(), inner)));
      return invented;
    }
    String word = words.getOrDefault(name.toLowerCase(Locale.ROOT), "‹" + name + "›");
    return value instanceof List ? List.of(word) : word;
  }

  private LocalDate date(int drawn) {
    return day.plusDays(drawn % DAYS);
  }
}
