package io.tact.api.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;

/** What a text or number must be, so that every part of the house can store and show it. */
public final class Text {

  private static final int MAX_EXPONENT = 100;

  private Text() {}

  /**
   * The text, if it has at most so many characters and each can be stored: no NUL, no half of a
   * surrogate pair.
   */
  public static String checked(String text, int max) {
    if (text.codePointCount(0, text.length()) > max) {
      throw new Mismatch("TOO_LONG", "at most " + max + " characters are taken");
    }
    if (!isStorable(text)) {
      throw new Mismatch("INVALID_TEXT", "has characters that cannot be stored");
    }
    return text;
  }

  /** Whether PostgreSQL and UTF-8 can hold it. */
  public static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)
          && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
        return false;
      }
    }
    return true;
  }

  /** Checks every name, text and number of a tree, whatever its size. */
  public static void checkAll(JsonNode node) {
    if (node.isTextual()) {
      checked(node.textValue(), Integer.MAX_VALUE);
    } else if (node.isNumber()) {
      checkNumber(node.decimalValue());
    } else if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        checked(field.getKey(), Integer.MAX_VALUE);
        checkAll(field.getValue());
      }
    } else {
      node.forEach(Text::checkAll);
    }
  }

  private static void checkNumber(BigDecimal number) {
    if (Math.abs(number.precision() - (long) number.scale()) > MAX_EXPONENT
        || Math.abs((long) number.scale()) > MAX_EXPONENT) {
      throw new Mismatch("OUT_OF_RANGE", "the number is too large or too small");
    }
  }
}
