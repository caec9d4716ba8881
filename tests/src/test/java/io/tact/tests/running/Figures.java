package io.tact.tests.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A journey's figures. */
public final class Figures {

  private Figures() {}

  public static JsonNode of(String key, int version) {
    return Tact.marketer().get(Journeys.version(key, version) + "/figures").expect(200).json();
  }

  /** The figures of one element of the diagram. */
  public static JsonNode of(String key, int version, String element) {
    for (JsonNode each : of(key, version).path("elements")) {
      if (each.path("elementId").asText().equals(element)) {
        return each;
      }
    }
    return MissingNode.getInstance();
  }

  public static JsonNode await(
      String key, int version, String element, Predicate<JsonNode> expected) {
    return Awaitility.await(key + " " + element)
        .atMost(Duration.ofSeconds(20))
        .until(() -> of(key, version, element), expected);
  }
}
