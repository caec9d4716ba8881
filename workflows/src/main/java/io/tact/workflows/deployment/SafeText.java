package io.tact.workflows.deployment;

import io.tact.workflows.deployment.Gate.Objection;
import io.tact.workflows.deployment.UnsafeBpmn.Code;
import java.util.Optional;
import java.util.Set;

/** Text in which the engine would find an expression. */
final class SafeText {

  /** Text for people, which nothing evaluates. */
  private static final Set<String> FOR_PEOPLE = Set.of("documentation", "text");

  private SafeText() {}

  static Optional<Objection> objection(Element element) {
    return element.namespace().equals(Names.BPMN)
            && FOR_PEOPLE.contains(element.name())
            && element.parent().filter(outer -> outer.is("userTask")).isEmpty()
        ? Optional.empty()
        : objection(element.text(), "<" + element.name() + ">");
  }

  static Optional<Objection> objection(String text, String where) {
    return text.contains("${") || text.contains("#{")
        ? Objection.of(
            Code.EXPRESSION,
            where + " holds an expression that the engine would evaluate: write '=' and FEEL")
        : Optional.empty();
  }
}
