package io.tact.api.list;

import io.tact.api.body.Mismatch;
import io.tact.api.problem.ProblemException;

/** A place in a list, as {@code next} and {@code after} carry it. */
public final class Cursor {

  private Cursor() {}

  /** A place that is a number. */
  public static long number(String cursor) {
    try {
      return parse(cursor, "INVALID_CURSOR", "is not a cursor of this list");
    } catch (Mismatch e) {
      throw invalid();
    }
  }

  /** 422 for an {@code after} that this list never gave. */
  public static ProblemException invalid() {
    return ProblemException.invalid("after", "INVALID_CURSOR", "is not a cursor of this list");
  }

  static Long parse(String text, String code, String message) {
    if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new Mismatch(code, message);
    }
    return Long.parseLong(text);
  }
}
