package io.tact.api.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.tact.api.problem.ProblemException;
import java.io.IOException;

/** JSON as Tact speaks it: strict when it reads, and with absent values left out when it writes. */
public final class ApiJson {

  /** How deep a body may be nested. */
  static final int MAX_DEPTH = 64;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(200)
                          .maxNameLength(1_000)
                          .build())
                  .build())
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
          .build();

  private ApiJson() {}

  /** The mapper; never reconfigured. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /**
   * Reads one JSON value that fills the whole text.
   *
   * @throws ProblemException 400 MALFORMED_JSON, naming line and column
   */
  public static JsonNode read(byte[] json) {
    return read(json, 0, json.length);
  }

  /** As {@link #read(byte[])}, for a part of an array. */
  public static JsonNode read(byte[] json, int from, int length) {
    try {
      JsonNode node = MAPPER.readTree(json, from, length);
      if (node == null || node.isMissingNode()) {
        throw ProblemException.malformed("MALFORMED_JSON", "A JSON value is expected");
      }
      return node;
    } catch (IOException e) {
      throw ProblemException.malformed("MALFORMED_JSON", reason(e));
    }
  }

  /** Reads JSON that Tact itself wrote. */
  public static JsonNode own(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored JSON cannot be read", e);
    }
  }

  /** Writes a value as JSON text. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON", e);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof StreamConstraintsException) {
      return "The JSON is nested deeper or has longer names or numbers than is taken";
    }
    if (e instanceof JsonProcessingException json && json.getLocation() != null) {
      return "Not valid JSON at line %d, column %d"
          .formatted(json.getLocation().getLineNr(), json.getLocation().getColumnNr());
    }
    return "Not valid JSON";
  }
}
