package io.tact.workflows.step;

import io.tact.workflows.feel.Feel;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The inputs of a step as its author wrote them: plain text, or FEEL after an equals sign.
 *
 * @param texts by name
 */
public record Inputs(Map<String, String> texts) {

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

    /**
     * A value in the form that the step needs.
     *
     * @throws IllegalArgumentException which does not quote the value: it may be personal
     */
    default <T> Optional<T> find(String name, Function<String, T> read) {
      return find(name)
          .map(
              text -> {
                try {
                  return read.apply(text);
                } catch (IllegalArgumentException e) {
                  throw new IllegalArgumentException("the step's input cannot be used: " + name);
                }
              });
    }

    /** A value that the step cannot do without. */
    default <T> T need(String name, Function<String, T> read) {
      return find(name, read)
          .orElseThrow(() -> new IllegalArgumentException("the step's input is empty: " + name));
    }
  }
}
