package io.tact.workflows.deployment;

import io.tact.domain.customer.HeardEvents;
import io.tact.domain.journey.Finding;
import io.tact.domain.policy.PolicyInForce;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Looks a safe diagram over: what is unfinished, and what will not do what its author thinks. */
final class Inspection {

  /** More would not be read; errors come first, so none is hidden behind warnings. */
  private static final int MOST_FINDINGS = 200;

  private final List<DiagramRule> rules;

  /**
   * @param policy whose caps a way may not exceed
   * @param heard whose events a journey may wait for
   */
  Inspection(FeelCheck feel, PolicyInForce policy, HeardEvents heard) {
    this.rules =
        List.of(
            new OneJourney(),
            new Drawn(),
            new Vocabulary(),
            new SendSteps(feel),
            new WaitSteps(feel),
            new Branches(feel),
            new Paths(),
            new EndlessWaits(),
            new UnheardEvents(heard),
            new ContactEnds(),
            new TooManyContacts(policy));
  }

  List<Finding> findings(Diagram diagram, byte[] xml) {
    return Stream.concat(
            rules.stream().flatMap(rule -> rule.findings(diagram)),
            BpmnSchema.findings(diagram, xml))
        .distinct()
        .sorted(Comparator.comparing(Finding::severity))
        .limit(MOST_FINDINGS)
        .toList();
  }
}
