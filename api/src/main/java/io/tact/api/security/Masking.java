package io.tact.api.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Personal data for those who may see that there are some, not what they are. */
public final class Masking {

  /** Stands in place of every value. */
  public static final String MASK = "***";

  private Masking() {}

  /** The data as the caller may see them: fields keep their names, values are masked. */
  public static JsonNode forCaller(Caller caller, JsonNode data) {
    return caller.seesPersonalData() ? data : masked(data);
  }

  private static JsonNode masked(JsonNode data) {
    if (!data.isObject()) {
      return JsonNodeFactory.instance.textNode(MASK);
    }
    ObjectNode masked = JsonNodeFactory.instance.objectNode();
    data.properties().forEach(field -> masked.set(field.getKey(), masked(field.getValue())));
    return masked;
  }
}
