package io.tact.api.journey;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What stands in a preview in place of a customer's personal data: values of the same kind, in the
 * language of the message.
 */
final class InventedAttributes {

  private static final int NUMBER = 1_000;

  private static final Map<String, String> ENGLISH =
      Map.of(
          "firstname", "Anna",
          "givenname", "Anna",
          "lastname", "Example",
          "familyname", "Example",
          "surname", "Example",
          "name", "Anna Example",
          "city", "Sampleton");

  private static final Map<String, String> CHINESE =
      Map.of(
          "firstname", "小雯",
          "givenname", "小雯",
          "lastname", "王",
          "familyname", "王",
          "surname", "王",
          "name", "王小雯",
          "city", "示例市");

  private InventedAttributes() {}

  /** Those of the attributes that the message's FEEL mentions. */
  static Map<String, Object> of(Map<String, Object> attributes, String message) {
    if (!message.strip().startsWith("=")) {
      return Map.of();
    }
    Map<String, String> words = isChinese(message) ? CHINESE : ENGLISH;
    Map<String, Object> invented = new LinkedHashMap<>();
    attributes.forEach(
        (name, value) -> {
          if (message.contains(name)) {
            invented.put(name, invent(name, value, words));
          }
        });
    return invented;
  }

  private static Object invent(String name, Object value, Map<String, String> words) {
    if (value instanceof Boolean) {
      return true;
    } else if (value instanceof Number) {
      return NUMBER;
    } else if (value instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return "2026-03-01";
    } else if (value instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}T.*")) {
      return "2026-03-01T09:00:00Z";
    }
    return words.getOrDefault(name.toLowerCase(Locale.ROOT), "‹" + name + "›");
  }

  private static boolean isChinese(String message) {
    return message.codePoints().anyMatch(one -> UnicodeScript.of(one) == UnicodeScript.HAN);
  }
}
