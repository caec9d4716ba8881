package io.tact.workflows.deployment;

import io.tact.domain.journey.Finding;
import io.tact.workflows.feel.FeelProblem;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells what is wrong with an expression in FEEL. */
@FunctionalInterface
interface FeelCheck {

  /** What is wrong with it; empty where it may be used. */
  Optional<FeelProblem> problem(String expression);

  /**
   * Tells of a problem.
   *
   * @param input the step's input that holds the expression; empty where it has but one place
   */
  static Finding finding(Element element, String input, FeelProblem problem) {
    Map<String, String> values = new TreeMap<>();
    values.put("problem", problem.kind().name());
    problem.function().ifPresent(function -> values.put("function", function));
    String where = "";
    if (!input.isEmpty()) {
      values.put("input", input);
      where = "Input '" + input + "': ";
    }
    return DiagramRule.error(element, FindingRule.BAD_FEEL, where + problem.message(), values);
  }
}
