package io.tact.domain.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MutableConfigOverride;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * How events and snapshots look as JSON: ISO times, nothing for what is empty. What an older event
 * lacks is read as empty, and fields of newer ones that are not known here are passed over.
 */
public final class EventJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
          .withConfigOverride(List.class, EventJson::readAbsentAsEmpty)
          .withConfigOverride(SortedSet.class, EventJson::readAbsentAsEmpty)
          .withConfigOverride(Map.class, EventJson::readAbsentAsEmpty)
          .withConfigOverride(String.class, EventJson::readAbsentAsEmpty)
          .build();

  private EventJson() {}

  private static void readAbsentAsEmpty(MutableConfigOverride type) {
    type.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
  }

  /** The one mapper; not to be configured further. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalStateException where it is not that; the message quotes nothing of it
   */
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be read as " + type.getSimpleName(), e);
    }
  }

  /** Writes a value of ours. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written: " + value.getClass().getSimpleName(), e);
    }
  }
}
