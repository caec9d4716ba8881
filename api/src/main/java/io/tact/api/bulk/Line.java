package io.tact.api.bulk;

import java.util.Optional;

/**
 * A line of a file.
 *
 * @param number counted from 1
 * @param text without its line end; empty where the line cannot be used
 * @param problem why it cannot be used
 */
record Line(long number, String text, Optional<LineProblem> problem) {

  static Line bad(long number, String code, String message) {
    return new Line(number, "", Optional.of(new LineProblem(number, code, message)));
  }

  boolean isBlank() {
    return problem.isEmpty() && text.isBlank();
  }
}
