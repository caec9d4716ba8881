package io.tact.api.contact;

import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.policy.Span;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sentences of explanations and the words in them, of one language. They stand in {@code
 * tact/explanation_*.properties}; what has no word there, such as a channel of the bank's own, is
 * named as it is.
 */
final class ExplanationTexts {

  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final ResourceBundle texts;
  private final Locale language;
  private final DateTimeFormatter time;

  /**
   * @param zone in which times are told
   */
  ExplanationTexts(Locale language, ZoneId zone) {
    this.texts =
        ResourceBundle.getBundle(
            "tact.explanation",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.language = language;
    this.time = DateTimeFormatter.ofPattern(texts.getString("time"), Locale.ROOT).withZone(zone);
  }

  /** Numbers are told plainly: a version is no quantity. */
  String text(String key, Object... values) {
    Object[] plain = Stream.of(values).map(String::valueOf).toArray();
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(plain);
  }

  String time(Instant instant) {
    return time.format(instant);
  }

  /** Some channels; empty where there are none. */
  String channels(Collection<Channel> channels) {
    return beside(
        channels.stream()
            .map(channel -> word("channel." + channel.name()).orElse(channel.name()))
            .collect(Collectors.joining(texts.getString("list"))));
  }

  String category(Category category) {
    return beside(word("category." + category.name()).orElse(category.name()));
  }

  String when(String window) {
    return word("when." + window)
        .or(() -> inUnits("when", window))
        .orElseGet(() -> text("when.other", window));
  }

  String span(String window) {
    return inUnits("span", window).orElse(window);
  }

  private Optional<String> word(String key) {
    return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
  }

  /** A name in Latin letters keeps a distance from the Chinese around it. */
  private String beside(String words) {
    return language.equals(Locale.CHINESE)
        ? words.replaceAll("^(?=\\w)", " ").replaceAll("(?<=\\w)$", " ")
        : words;
  }

  /** In the largest unit that it is a whole number of; weeks are told in days. */
  private Optional<String> inUnits(String key, String window) {
    Duration length = length(window);
    return length.isZero()
        ? Optional.empty()
        : inUnits(key + ".days", length, A_DAY)
            .or(() -> inUnits(key + ".hours", length, AN_HOUR))
            .or(() -> inUnits(key + ".minutes", length, A_MINUTE));
  }

  private Optional<String> inUnits(String key, Duration length, Duration unit) {
    long number = length.dividedBy(unit);
    return unit.multipliedBy(number).equals(length)
        ? Optional.of(
            new MessageFormat(texts.getString(key), Locale.ROOT)
                .format(new Object[] {number, Long.toString(number)}))
        : Optional.empty();
  }

  private static Duration length(String window) {
    try {
      return Span.of(window).length();
    } catch (IllegalArgumentException e) {
      return Duration.ZERO;
    }
  }
}
