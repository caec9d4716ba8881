package io.tact.api.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tact.api.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** CloudEvents as others write them: the examples of the specification and of its SDK. */
class CloudEventVectorsTest {

  private static final String STRUCTURED = "application/cloudevents+json";
  private static final String BATCH = "application/cloudevents-batch+json";
  private static final Set<String> REFUSED =
      Set.of(
          "fail_numeric_decimal.json",
          "json_data_with_ext_invalid.json",
          "01-event.json",
          "07-batch.json");

  private final CloudEventReader reader = new CloudEventReader();

  @Test
  void vectorsOfOthersAreTakenOrRefusedAsTheySay() throws IOException {
    for (String folder : List.of("examples", "sdk-java-v1")) {
      for (Path file : files(folder)) {
        String name = file.getFileName().toString();
        String type = name.endsWith("batch.json") ? BATCH : STRUCTURED;
        String text = Files.readString(file);
        if (REFUSED.contains(name)) {
          assertThatThrownBy(() -> read(type, text))
              .isInstanceOfSatisfying(
                  ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(400));
        } else {
          assertThat(read(type, text)).as(name).hasSize(name.equals("08-batch.json") ? 0 : 1);
        }
        String mended = text.replace("... base64 encoded string ...", "AAEC");
        if (!mended.equals(text)) {
          assertThat(read(type, mended)).as(name).hasSize(name.equals("07-batch.json") ? 2 : 1);
        }
      }
    }
  }

  private static List<Path> files(String folder) throws IOException {
    Path here = Path.of("").toAbsolutePath();
    Path found =
        Stream.iterate(here, parent -> parent != null, Path::getParent)
            .map(parent -> parent.resolve("shared/data/cloudevents").resolve(folder))
            .filter(Files::exists)
            .findFirst()
            .orElse(null);
    Assumptions.assumeTrue(found != null, "skipped: no shared/data beside the project");
    try (Stream<Path> files = Files.list(found)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private List<ChannelEvent> read(String type, String body) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/events");
    request.setContentType(type);
    return reader.read(request, body.getBytes(StandardCharsets.UTF_8));
  }
}
