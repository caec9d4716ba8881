package io.tact.workflows.deployment;

import io.tact.domain.customer.HeardEvents;
import io.tact.domain.history.EventJson;
import io.tact.domain.journey.Finding;
import io.tact.domain.policy.ContactPolicy;
import io.tact.domain.policy.PolicyInForce;
import io.tact.workflows.feel.FeelProblem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Inspections at a bank that is as a test wants it. */
final class Inspections {

  /** A rule of a contact policy: at most two SMS of marketing in a week. */
  static final String TWO_A_WEEK =
      "{'id':'week','type':'FREQUENCY_CAP','max':2,'window':'P7D','channels':['SMS'],'categories':['MARKETING']}";

  private static final FeelProblem NO_FEEL =
      new FeelProblem(FeelProblem.Kind.NOT_FEEL, Optional.empty(), "no FEEL");

  private Inspections() {}

  /** No caps, no event ever heard; an expression is refused where it holds the word "wrong". */
  static Inspection plain() {
    return with(types -> Set.of());
  }

  /** With a contact policy of these rules, written with single quotes. */
  static Inspection with(String... rules) {
    return inspection(types -> Set.of(), rules);
  }

  static Inspection with(HeardEvents heard) {
    return inspection(heard);
  }

  private static Inspection inspection(HeardEvents heard, String... rules) {
    return new Inspection(
        text -> text.contains("wrong") ? Optional.of(NO_FEEL) : Optional.empty(),
        policy(rules),
        heard);
  }

  /**
   * A contact policy of these rules; REGULATORY and ALARM contacts are exempt, the latter count.
   */
  static PolicyInForce policy(String... rules) {
    String exempt =
        "{'categories':['REGULATORY'],'ignores':['FREQUENCY_CAP'],'counts':false},"
            + "{'categories':['ALARM'],'ignores':['FREQUENCY_CAP'],'counts':true}";
    ContactPolicy policy =
        EventJson.read(
            "{'zone':'UTC','rules':[%s],'exempt':[%s]}"
                .formatted(String.join(",", rules), exempt)
                .replace('\'', '"'),
            ContactPolicy.class);
    return () -> new PolicyInForce.Version(1, policy);
  }

  static List<Finding> findings(Inspection inspection, byte[] bpmn) {
    Diagram diagram = DiagramReader.read(bpmn);
    Gate.pass(diagram);
    return inspection.findings(diagram, bpmn);
  }

  /** What tells of too many contacts on one way, under a policy of these rules. */
  static List<Finding> surplus(String elements, String... rules) {
    byte[] bpmn = Drawings.journey("many", elements, "<message id='m' name='purchase'/>");
    return findings(with(rules), bpmn).stream()
        .filter(finding -> finding.rule().equals("too-many-contacts"))
        .toList();
  }
}
