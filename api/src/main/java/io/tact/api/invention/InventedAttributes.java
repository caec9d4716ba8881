package io.tact.api.invention;

import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands in a message in place of a customer's personal data: values of the same kind, in the
 * language of the message.
 */
public final class InventedAttributes {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

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
  public static Map<String, Object> of(Map<String, Object> attributes, String message) {
    if (!message.strip().startsWith("=")) {
      return Map.of();
    }
    Invention invention = new Invention(isChinese(message) ? CHINESE : ENGLISH, DAY, name -> 0);
    Map<String, Object> invented = new LinkedHashMap<>();
    attributes.forEach(
        (name, value) -> {
          if (message.contains(name)) {
            invented.put(name, invention.of(name, value));
          }
        });
    return invented;
  }

  private static boolean isChinese(String message) {
    return message.codePoints().anyMatch(one -> UnicodeScript.of(one) == UnicodeScript.HAN);
  }
}
