package io.tact.api.journey;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tact.api.body.ApiJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The reference journeys as they come with Tact, whatever people have made of them since: a diagram
 * each, and beside it a file of words in every language.
 */
@Component
class JourneyTemplates {

  private static final String DIAGRAMS = "classpath*:/tact/journeys/*.bpmn";
  private static final String WORDS = ".json";

  private final Map<String, Entry> entries = new TreeMap<>();

  JourneyTemplates() {
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(DIAGRAMS)) {
        String key = String.valueOf(file.getFilename()).replaceFirst("\\.bpmn$", "");
        JourneyTemplate template =
            new JourneyTemplate(key, words(file.createRelative(key + WORDS)));
        entries.put(key, new Entry(template, file.getContentAsByteArray()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the reference journeys cannot be read", e);
    }
  }

  private record Entry(JourneyTemplate template, byte[] bpmn) {}

  List<JourneyTemplate> all() {
    return entries.values().stream().map(Entry::template).toList();
  }

  Optional<byte[]> bpmn(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::bpmn);
  }

  private static Map<String, JourneyTemplate.Words> words(Resource file) throws IOException {
    return ApiJson.mapper()
        .readValue(
            file.getContentAsByteArray(),
            new TypeReference<Map<String, JourneyTemplate.Words>>() {});
  }
}
