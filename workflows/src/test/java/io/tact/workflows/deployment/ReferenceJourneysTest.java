package io.tact.workflows.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The journeys that ship with Tact are held to what Tact asks of everybody's. */
class ReferenceJourneysTest {

  private final Inspection inspection = new Inspection(expression -> Optional.empty());

  @TestFactory
  Stream<DynamicTest> passTheGateWithoutAFinding() throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:/tact/journeys/*.bpmn");
    assertThat(files).hasSizeGreaterThanOrEqualTo(4);
    return Arrays.stream(files)
        .map(file -> DynamicTest.dynamicTest(file.getFilename(), () -> passes(file)));
  }

  private void passes(Resource file) throws IOException {
    byte[] bpmn = file.getInputStream().readAllBytes();
    Diagram diagram = DiagramReader.read(bpmn);
    Gate.pass(diagram);
    assertThat(inspection.findings(diagram, bpmn)).isEmpty();
    assertThat(diagram.process().get("id") + ".bpmn").isEqualTo(file.getFilename());
  }
}
