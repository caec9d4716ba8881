package io.tact.api.start;

import io.tact.domain.history.EventJson;
import io.tact.domain.policy.ContactPolicy;
import io.tact.domain.policy.PolicyCommand;
import io.tact.domain.policy.PolicyReader;
import io.tact.workflows.deployment.ReferenceJourneys;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * What every new database begins with: version 1 of the contact policy in force, and the reference
 * journeys published. On a database that has them it changes nothing.
 */
@Component
@Order(FirstStart.ORDER)
final class FirstStart implements ApplicationRunner {

  static final int ORDER = 0;

  private static final Resource POLICY = new ClassPathResource("tact/policy/contact-policy-1.json");
  private static final String JOURNEYS = "classpath*:tact/journeys/*.bpmn";

  private final CommandGateway commands;
  private final ReferenceJourneys journeys;

  FirstStart(CommandGateway commands, ReferenceJourneys journeys) {
    this.commands = commands;
    this.journeys = journeys;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    commands.sendAndWait(new PolicyCommand.OpenBook(policy()));
    List<byte[]> diagrams = new ArrayList<>();
    for (Resource journey : new PathMatchingResourcePatternResolver().getResources(JOURNEYS)) {
      diagrams.add(journey.getContentAsByteArray());
    }
    journeys.publish(diagrams);
  }

  private static ContactPolicy policy() {
    try (InputStream json = POLICY.getInputStream()) {
      return PolicyReader.read(EventJson.mapper().readTree(json)).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("the contact policy that ships with Tact cannot be read", e);
    }
  }
}
