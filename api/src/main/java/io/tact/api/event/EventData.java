package io.tact.api.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudevents.CloudEvent;
import io.tact.api.body.ApiJson;
import io.tact.api.body.Mismatch;
import io.tact.api.body.Text;
import io.tact.api.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The data of an event, whatever they came as: JSON stays what it is, other text becomes a JSON
 * text, bytes become base64 in a JSON text.
 *
 * @param json the data; empty where there are none
 */
record EventData(Optional<JsonNode> json) {

  private static final Pattern JSON =
      Pattern.compile("[^/]+/([^;]+[+])?json(\\s*;.*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern TEXT =
      Pattern.compile("text/.*|[^/]+/([^;]+[+])?xml(\\s*;.*)?", Pattern.CASE_INSENSITIVE);

  EventData {
    json.ifPresent(EventData::check);
  }

  /** The data of an event that came as a JSON object; bytes of no declared type stay bytes. */
  static EventData structured(CloudEvent event, JsonNode object) {
    JsonNode data = object.path("data");
    if (!data.isMissingNode()) {
      return new EventData(data.isNull() ? Optional.empty() : Optional.of(data));
    }
    if (object.hasNonNull("data_base64") && event.getDataContentType() == null) {
      return new EventData(Optional.of(object.get("data_base64")));
    }
    return object.hasNonNull("data_base64")
        ? binary(event, event.getData() == null ? new byte[0] : event.getData().toBytes())
        : new EventData(Optional.empty());
  }

  /** The data of an event whose body they are. */
  static EventData binary(CloudEvent event, byte[] bytes) {
    if (bytes.length == 0) {
      return new EventData(Optional.empty());
    }
    String type = event.getDataContentType();
    if (type == null || JSON.matcher(type).matches()) {
      return new EventData(Optional.of(ApiJson.read(bytes)));
    }
    Optional<String> text = TEXT.matcher(type).matches() ? text(bytes) : Optional.empty();
    return new EventData(
        Optional.of(
            JsonNodeFactory.instance.textNode(
                text.orElseGet(() -> Base64.getEncoder().encodeToString(bytes)))));
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static void check(JsonNode data) {
    try {
      Text.checkAll(data);
    } catch (Mismatch e) {
      throw ProblemException.invalid("data", e.code(), e.getMessage());
    }
  }
}
