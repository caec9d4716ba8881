package io.tact.domain.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as people write it: ISO 8601 in weeks, days (of 24 hours) and smaller, to the
 * microsecond. Months and years have no fixed length and are not taken.
 *
 * @param text as it was written
 * @param length how long it is, more than nothing
 */
public record Span(String text, Duration length) {
  private static final Pattern FORM =
      Pattern.compile(
          "P(?:(\\d{1,9})W)?(?:(\\d{1,9})D)?"
              + "(?:T(?=\\d)(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9})(?:\\.(\\d{1,6}))?S)?)?");

  /** Reads a length of time; empty where the text is not of that form or is no time at all. */
  public static Optional<Span> parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    Duration length =
        Duration.ofDays(7 * number(m, 1) + number(m, 2))
            .plusHours(number(m, 3))
            .plusMinutes(number(m, 4))
            .plusSeconds(number(m, 5))
            .plusNanos(fraction(m.group(6)));
    return length.isZero() ? Optional.empty() : Optional.of(new Span(text, length));
  }

  /** A span from a text that is known to be right. */
  public static Span of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("not a span: " + text));
  }

  private static long number(Matcher m, int group) {
    String digits = m.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static long fraction(String digits) {
    return digits == null ? 0 : Long.parseLong((digits + "000000000").substring(0, 9));
  }

  @Override
  public String toString() {
    return text;
  }
}
