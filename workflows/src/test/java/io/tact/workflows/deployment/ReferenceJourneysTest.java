package io.tact.workflows.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.history.EventJson;
import io.tact.domain.policy.ContactPolicy;
import io.tact.domain.policy.PolicyInForce;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The journeys that ship with Tact are held to what Tact asks of everybody's. */
class ReferenceJourneysTest {

  /** At a bank whose channels tell of every event, with the contact policy that ships with Tact. */
  private final Inspection inspection =
      new Inspection(
          expression -> Optional.empty(),
          () -> new PolicyInForce.Version(1, shipped()),
          types -> Set.of());

  @TestFactory
  Stream<DynamicTest> passTheGateWithoutAFinding() throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:/tact/journeys/*.bpmn");
    assertThat(files).hasSizeGreaterThanOrEqualTo(4);
    return Arrays.stream(files)
        .map(file -> DynamicTest.dynamicTest(file.getFilename(), () -> passes(file)));
  }

  private static ContactPolicy shipped() {
    try (InputStream json =
        ReferenceJourneysTest.class.getResourceAsStream("/tact/policy/contact-policy-1.json")) {
      return EventJson.mapper().readValue(json, ContactPolicy.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void passes(Resource file) throws IOException {
    byte[] bpmn = file.getInputStream().readAllBytes();
    Diagram diagram = DiagramReader.read(bpmn);
    Gate.pass(diagram);
    assertThat(inspection.findings(diagram, bpmn)).isEmpty();
    assertThat(diagram.process().get("id") + ".bpmn").isEqualTo(file.getFilename());
  }
}
