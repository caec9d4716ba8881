package io.tact.projections.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tact.domain.history.EventJson;
import io.tact.domain.personal.PersonalDataVault;
import io.tact.domain.personal.Sealed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sealed parts of events, by the event's type, and how they are opened. */
final class PersonalParts {

  private static final String MASK = "***";

  private record Part(List<String> path, String field) {}

  private static final Part PROFILE = new Part(List.of("profile"), "personal");
  private static final Part CONTENT = new Part(List.of("request"), "content");

  private static final Map<String, List<Part>> BY_TYPE =
      Map.of(
          "CustomerRegistered", List.of(PROFILE),
          "ProfileChanged", List.of(PROFILE),
          "ContactApproved", List.of(CONTENT),
          "ContactDeferred", List.of(CONTENT),
          "ContactSuppressed", List.of(CONTENT),
          "ComplaintMade", List.of(new Part(List.of(), "text")),
          "InteractionRecorded",
              List.of(new Part(List.of(), "data"), new Part(List.of(), "context")));

  private final PersonalDataVault vault;

  PersonalParts(PersonalDataVault vault) {
    this.vault = vault;
  }

  /**
   * Opens the sealed parts in place. Of an erased customer nothing can be opened: what stood beside
   * them in a profile, such as the tier, is left out as well.
   */
  JsonNode open(String customerId, String type, JsonNode payload, boolean masked) {
    for (Part part : BY_TYPE.getOrDefault(type, List.of())) {
      JsonNode at = payload;
      for (String step : part.path()) {
        at = at.path(step);
      }
      if (at instanceof ObjectNode holder && holder.path(part.field()).isTextual()) {
        Sealed sealed = new Sealed(holder.path(part.field()).asText());
        Optional<JsonNode> opened = vault.open(customerId, sealed).map(PersonalParts::json);
        opened.ifPresentOrElse(
            json -> holder.set(part.field(), masked ? mask(json) : json),
            () -> erase(holder, part));
      }
    }
    return payload;
  }

  private static void erase(ObjectNode holder, Part part) {
    if (part == PROFILE) {
      holder.removeAll();
    } else {
      holder.remove(part.field());
    }
  }

  /** What was sealed is JSON or a plain text. */
  private static JsonNode json(String text) {
    String start = text.stripLeading();
    if (start.startsWith("{") || start.startsWith("[") || start.startsWith("\"")) {
      try {
        return EventJson.mapper().readTree(text);
      } catch (JsonProcessingException e) {
        return JsonNodeFactory.instance.textNode(text);
      }
    }
    return JsonNodeFactory.instance.textNode(text);
  }

  private static JsonNode mask(JsonNode json) {
    if (json instanceof ObjectNode object) {
      ObjectNode masked = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(field -> masked.set(field.getKey(), mask(field.getValue())));
      return masked;
    }
    if (json instanceof ArrayNode array) {
      ArrayNode masked = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> masked.add(mask(item)));
      return masked;
    }
    return JsonNodeFactory.instance.textNode(MASK);
  }
}
