package io.tact.workflows.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Diagrams that other people drew, in {@code ../shared/data/bpmn}; skipped where it is absent. */
class CorpusTest {

  private final Inspection inspection = Inspections.plain();

  @TestFactory
  Stream<DynamicTest> validOnesAreDraftsOrRefusedForNamedElements() throws IOException {
    return files("valid")
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> valid(file)));
  }

  @TestFactory
  Stream<DynamicTest> hostileOnesAreRefused() throws IOException {
    return files("hostile")
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () ->
                        assertThatThrownBy(() -> draft(file))
                            .isInstanceOfAny(MalformedBpmn.class, UnsafeBpmn.class)));
  }

  private void valid(Path file) throws IOException {
    try {
      assertThat(draft(file)).isNotNull();
    } catch (UnsafeBpmn refused) {
      assertThat(refused.violations()).isNotEmpty();
      assertThat(refused.violations()).extracting("elementId").doesNotContain("definitions");
    }
  }

  private List<?> draft(Path file) throws IOException {
    byte[] bpmn = Files.readAllBytes(file);
    Diagram diagram = DiagramReader.read(bpmn);
    Gate.pass(diagram);
    return inspection.findings(diagram, bpmn);
  }

  private static Stream<Path> files(String folder) throws IOException {
    Optional<Path> found =
        Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
            .map(at -> at.resolve("shared/data/bpmn").resolve(folder))
            .filter(Files::exists)
            .findFirst();
    Assumptions.assumeTrue(found.isPresent(), "skipped: no shared/data/bpmn beside the project");
    try (Stream<Path> files = Files.list(found.orElseThrow())) {
      return files.sorted().toList().stream();
    }
  }
}
