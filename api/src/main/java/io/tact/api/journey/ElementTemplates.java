package io.tact.api.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.tact.api.body.ApiJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The vocabulary of steps, as Camunda Modeler reads it. */
@Component
class ElementTemplates {

  private static final String WHERE = "classpath*:/tact/element-templates/*.json";

  private final ArrayNode templates = ApiJson.mapper().createArrayNode();

  ElementTemplates() {
    try {
      Resource[] files = new PathMatchingResourcePatternResolver().getResources(WHERE);
      Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
      for (Resource file : files) {
        add(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the element templates cannot be read", e);
    }
  }

  JsonNode all() {
    return templates;
  }

  private void add(Resource file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      JsonNode read = ApiJson.mapper().readTree(in);
      if (read.isArray()) {
        templates.addAll((ArrayNode) read);
      } else {
        templates.add(read);
      }
    }
  }
}
