package io.tact.workflows.step;

import io.tact.workflows.feel.Feel;
import java.util.Map;
import java.util.Optional;

/**
 * The inputs of a step as its author wrote them: plain text, or FEEL after an equals sign.
 *
 * @param texts by name
 */
public record Inputs(Map<String, String> texts) {

  /** Whether any input looks at the journey's latest contact. */
  public boolean mention(String name) {
    return texts.values().stream().anyMatch(text -> text.startsWith("=") && text.contains(name));
  }

  /** The inputs with this customer's data filled in. */
  Filled fill(Feel feel, Map<String, Object> data) {
    return name ->
        Optional.ofNullable(texts.get(name))
            .map(String::strip)
            .flatMap(
                text ->
                    text.startsWith("=")
                        ? feel.evaluate(text.substring(1), data).map(Object::toString)
                        : Optional.of(text))
            .filter(text -> !text.isEmpty());
  }

  /** Inputs that have their values. */
  interface Filled {

    Optional<String> find(String name);

    /** A value that the step cannot do without. */
    default String need(String name) {
      return find(name)
          .orElseThrow(() -> new IllegalArgumentException("the step's input is empty: " + name));
    }
  }
}
