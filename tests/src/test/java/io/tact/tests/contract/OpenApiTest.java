package io.tact.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tact.tests.running.Tact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The pages are compiled against {@code api/ui/openapi.json}: it must be what the application
 * serves. {@code -Dapprove=true} renews it, with {@code -Dexec.skip} where the pages do not compile
 * until it is.
 */
class OpenApiTest {

  private static final Path APPROVED = Path.of("../api/ui/openapi.json");

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  @Test
  void pagesKnowTheApiAsItIs() throws IOException {
    String served = sorted(Tact.marketer().get("/api/openapi").expect(200).json());
    if (Boolean.getBoolean("approve")) {
      Files.writeString(APPROVED, served);
    }

    assertThat(served)
        .as("api/ui/openapi.json is renewed by -Dtest=OpenApiTest -Dapprove=true -Dexec.skip")
        .isEqualTo(Files.readString(APPROVED));
  }

  /** In one order, and without the address at which it happens to be served. */
  private static String sorted(JsonNode document) throws JsonProcessingException {
    ((ObjectNode) document).remove("servers");
    return MAPPER.writeValueAsString(MAPPER.convertValue(document, Map.class)) + "\n";
  }
}
