package io.tact.api.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.v1.CloudEventV1;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.rw.CloudEventRWException;
import io.tact.api.body.ApiJson;
import io.tact.api.body.Mismatch;
import io.tact.api.body.Text;
import io.tact.api.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Reads CloudEvents 1.0 out of HTTP requests, in any of the three modes. */
@Component
class CloudEventReader {

  private static final int MAX_BATCH = 5_000;
  private static final MediaType STRUCTURED = new MediaType("application", "cloudevents+json");
  private static final MediaType BATCH = new MediaType("application", "cloudevents-batch+json");

  private static final List<String> REQUIRED = List.of("specversion", "id", "source", "type");

  private final JsonFormat format = new JsonFormat();

  /**
   * The events of a request, in their order.
   *
   * @throws ProblemException 400 for what breaks CloudEvents 1.0
   */
  List<ChannelEvent> read(HttpServletRequest request, byte[] body) {
    MediaType type = mediaType(request);
    if (type.equalsTypeAndSubtype(BATCH)) {
      return batch(body);
    }
    if (type.equalsTypeAndSubtype(STRUCTURED)) {
      return List.of(structured(ApiJson.read(body), body));
    }
    if (type.getType().equals("application") && type.getSubtype().startsWith("cloudevents")) {
      throw ProblemException.unsupported("Of CloudEvents formats, JSON is taken");
    }
    return List.of(binary(request, body));
  }

  private List<ChannelEvent> batch(byte[] body) {
    JsonNode batch = ApiJson.read(body);
    if (!batch.isArray()) {
      throw malformed("A batch is a list of events");
    }
    if (batch.size() > MAX_BATCH) {
      throw ProblemException.of(
          413, "BODY_TOO_LARGE", "A batch has at most " + MAX_BATCH + " events");
    }
    List<ChannelEvent> events = new ArrayList<>(batch.size());
    for (JsonNode each : batch) {
      events.add(structured(each, each.toString().getBytes(StandardCharsets.UTF_8)));
    }
    return events;
  }

  private ChannelEvent structured(JsonNode node, byte[] bytes) {
    if (!node.isObject()) {
      throw malformed("An event is an object");
    }
    if (node.has("data") && node.has("data_base64")) {
      throw malformed("An event has data or data_base64, not both");
    }
    checkAttributes(node);
    CloudEvent event = parsed(() -> format.deserialize(withoutNulls(node, bytes)));
    return CloudEventAttributes.read(event, EventData.structured(event, node));
  }

  /** An attribute that is null is not set; the SDK would take it for the word. */
  private static byte[] withoutNulls(JsonNode event, byte[] bytes) {
    if (event.properties().stream().noneMatch(attribute -> attribute.getValue().isNull())) {
      return bytes;
    }
    ObjectNode set = event.deepCopy();
    set.properties().removeIf(attribute -> attribute.getValue().isNull());
    return set.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The SDK lets objects pass as attributes, and characters that cannot be kept, and does not name
   * what is missing or wrong.
   */
  private static void checkAttributes(JsonNode event) {
    for (String name : REQUIRED) {
      if (!event.hasNonNull(name)) {
        throw malformed(name + ": is required");
      }
    }
    checked(event, "time", text -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text));
    checked(event, "data_base64", text -> Base64.getDecoder().decode(text));
    event
        .properties()
        .forEach(
            attribute -> {
              if (!attribute.getKey().equals("data") && attribute.getValue().isContainerNode()) {
                throw malformed(attribute.getKey() + ": an attribute is a single value");
              }
            });
    try {
      Text.checkAll(event);
    } catch (Mismatch e) {
      throw ProblemException.invalid("", e.code(), e.getMessage());
    }
  }

  private static void checked(JsonNode event, String name, Consumer<String> parse) {
    try {
      if (event.path(name).isTextual()) {
        parse.accept(event.path(name).textValue());
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      throw malformed(name + ": cannot be read");
    }
  }

  private ChannelEvent binary(HttpServletRequest request, byte[] body) {
    Map<String, String> headers = new HashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, decoded(name, request.getHeader(name)));
    }
    CloudEvent event = parsed(() -> HttpMessageFactory.createReader(headers, body).toEvent());
    return CloudEventAttributes.read(event, EventData.binary(event, body));
  }

  /** Attributes travel percent-encoded: CloudEvents HTTP binding 1.0.2, section 3.1.3.2. */
  private static String decoded(String name, String value) {
    if (!name.regionMatches(true, 0, "ce-", 0, 3) || value.indexOf('%') < 0) {
      return value;
    }
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw malformed(name + ": not percent-encoded as it should be");
    }
  }

  private static CloudEvent parsed(java.util.function.Supplier<CloudEvent> parse) {
    CloudEvent event;
    try {
      event = parse.get();
    } catch (RuntimeException e) {
      throw malformed("Not a CloudEvent: " + reason(e));
    }
    if (!(event instanceof CloudEventV1)) {
      throw malformed("specversion: 1.0 is expected");
    }
    return event;
  }

  /** The innermost words of the SDK name the attribute; those of other libraries quote the body. */
  private static String reason(RuntimeException e) {
    String reason = "an attribute is missing or wrong";
    for (Throwable t = e; t != null; t = t.getCause()) {
      boolean ofTheSdk = t instanceof CloudEventRWException || t instanceof IllegalStateException;
      if (ofTheSdk && t.getMessage() != null && t.getMessage().length() <= 200) {
        reason = t.getMessage();
      }
    }
    return reason;
  }

  private static MediaType mediaType(HttpServletRequest request) {
    try {
      String type = request.getContentType();
      return type == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(type);
    } catch (InvalidMediaTypeException e) {
      throw ProblemException.unsupported("The Content-Type cannot be read");
    }
  }

  private static ProblemException malformed(String detail) {
    return ProblemException.malformed("MALFORMED_EVENT", detail);
  }
}
