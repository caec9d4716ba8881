package io.tact.api.journey;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/**
 * A journey to begin from.
 *
 * @param key the reference journey's own key
 * @param words what it is called and what it does, by language ({@code zh-CN}, {@code en})
 */
record JourneyTemplate(String key, Map<String, Words> words) {

  /**
   * In one language.
   *
   * @param name what people call it
   * @param about what it does
   * @param steps what its elements are called, by their ids; those that are not named here keep the
   *     diagram's own names
   * @param texts what its messages say, by the ids of the steps that send them
   */
  @Schema(name = "JourneyTemplateWords")
  record Words(String name, String about, Map<String, String> steps, Map<String, String> texts) {
    Words {
      steps = steps == null ? Map.of() : Map.copyOf(steps);
      texts = texts == null ? Map.of() : Map.copyOf(texts);
    }
  }
}
