package io.tact.api.body;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.customer.Customer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How single values are read; each throws {@link Mismatch} where a value breaks its rule. */
public final class Value {

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

  private Value() {}

  /**
   * An id of a caller's: 1 to 100 characters, none of them a control character; and not {@code .}
   * or {@code ..}, which no address can carry (RFC 3986, section 5.2.4).
   */
  public static String id(JsonNode node) {
    return id(text(node));
  }

  /** As {@link #id(JsonNode)}, for an id that came in an address or a header. */
  public static String id(String text) {
    String id = Text.checked(text, 100);
    if (id.isBlank()) {
      throw new Mismatch("TOO_SHORT", "1 to 100 characters are expected");
    }
    if (id.chars().anyMatch(Character::isISOControl)) {
      throw new Mismatch("INVALID_TEXT", "has control characters");
    }
    if (id.equals(".") || id.equals("..")) {
      throw new Mismatch("RESERVED", "no address can carry . or ..");
    }
    return id;
  }

  /** A customer's id: an id that does not begin as Tact's own streams do. */
  public static String customerId(JsonNode node) {
    return customerId(text(node));
  }

  /** As {@link #customerId(JsonNode)}, for an id that came in an address. */
  public static String customerId(String text) {
    String id = id(text);
    if (id.startsWith(Customer.RESERVED)) {
      throw new Mismatch("RESERVED", "ids beginning with tact: are Tact's own");
    }
    return id;
  }

  /** A text of at most so many characters; may be empty. */
  public static Function<JsonNode, String> text(int max) {
    return node -> Text.checked(text(node), max);
  }

  /** One of an enumeration's values, by its name. */
  public static <E extends Enum<E>> Function<JsonNode, E> oneOf(Class<E> type) {
    List<E> values = List.of(type.getEnumConstants());
    return node ->
        values.stream()
            .filter(value -> value.name().equals(node.asText()))
            .findFirst()
            .orElseThrow(() -> new Mismatch("UNKNOWN_VALUE", names(values) + " is expected"));
  }

  private static String names(List<? extends Enum<?>> values) {
    int last = values.size() - 1;
    return values.stream().limit(last).map(Enum::name).collect(Collectors.joining(", "))
        + " or "
        + values.get(last).name();
  }

  /** A whole number within bounds, both inclusive. */
  public static Function<JsonNode, Integer> between(int min, int max) {
    return node -> {
      if (!node.isNumber()) {
        throw new Mismatch("WRONG_TYPE", "a number is expected");
      }
      if (!node.isIntegralNumber()) {
        throw new Mismatch("WRONG_TYPE", "a whole number is expected");
      }
      if (!node.canConvertToInt() || node.intValue() < min || node.intValue() > max) {
        throw new Mismatch("OUT_OF_RANGE", "expected is " + min + " to " + max);
      }
      return node.intValue();
    };
  }

  /** A whole number within bounds, both inclusive, that came as a text in an address. */
  public static Function<JsonNode, Integer> digits(int min, int max) {
    return node -> {
      String text = node.asText();
      boolean whole =
          !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
      if (!whole || Integer.parseInt(text) < min || Integer.parseInt(text) > max) {
        throw new Mismatch("OUT_OF_RANGE", "expected is " + min + " to " + max);
      }
      return Integer.parseInt(text);
    };
  }

  public static Boolean bool(JsonNode node) {
    if (!node.isBoolean()) {
      throw new Mismatch("WRONG_TYPE", "true or false is expected");
    }
    return node.booleanValue();
  }

  /** A channel that there is. */
  public static Channel channel(JsonNode node) {
    return known(name(node, Channel::new));
  }

  /** As {@link #channel(JsonNode)}, for a name that came as a field's or a column's. */
  public static Channel channel(String name) {
    try {
      return known(new Channel(name));
    } catch (IllegalArgumentException e) {
      throw new Mismatch("INVALID_NAME", "is not the name of a channel");
    }
  }

  private static Channel known(Channel channel) {
    if (!Channel.STANDARD.contains(channel)) {
      throw new Mismatch("UNKNOWN_CHANNEL", "there is no such channel");
    }
    return channel;
  }

  public static Category category(JsonNode node) {
    return name(node, Category::new);
  }

  /** An instant with an offset, cut to the microsecond. */
  public static Instant instant(JsonNode node) {
    return instant(text(node));
  }

  /** As {@link #instant(JsonNode)}, for a time that came in an address or a header. */
  public static Instant instant(String text) {
    try {
      Instant read = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant();
      Instant cut = read.truncatedTo(ChronoUnit.MICROS);
      if (cut.isBefore(EARLIEST) || cut.isAfter(LATEST)) {
        throw new Mismatch("OUT_OF_RANGE", "expected are the years 1900 to 9999");
      }
      return cut;
    } catch (DateTimeException e) {
      throw new Mismatch("INVALID_TIME", "a time such as 2026-01-31T09:30:00+08:00 is expected");
    }
  }

  /** A zone of the IANA database, by its name. */
  public static String zone(JsonNode node) {
    String name = Text.checked(text(node), 100);
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw new Mismatch("UNKNOWN_ZONE", "an IANA zone such as Asia/Shanghai is expected");
    }
    return name;
  }

  /** Any JSON, as long as it can be stored. */
  public static JsonNode any(JsonNode node) {
    Text.checkAll(node);
    return node;
  }

  static String text(JsonNode node) {
    if (!node.isTextual()) {
      throw new Mismatch("WRONG_TYPE", "a text is expected");
    }
    return node.textValue();
  }

  private static <T> T name(JsonNode node, Function<String, T> constructor) {
    try {
      return constructor.apply(text(node));
    } catch (IllegalArgumentException e) {
      throw new Mismatch(
          "INVALID_NAME", "1 to 40 of A-Z, 0-9 and _ are expected, beginning with a letter");
    }
  }
}
