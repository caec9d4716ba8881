package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.DiagramRule.warning;

import io.tact.domain.journey.Finding;
import io.tact.domain.policy.ContactPolicy;
import io.tact.domain.policy.FrequencyCap;
import io.tact.domain.policy.PolicyInForce;
import io.tact.domain.policy.WhenReached;
import io.tact.workflows.deployment.CapWalk.Surplus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * No way through the journey holds more contacts in a cap's window than the contact policy in force
 * allows a customer. Caps of single tiers and campaigns are left aside, for whoever comes may be of
 * another.
 */
final class TooManyContacts implements DiagramRule {

  private final PolicyInForce policy;

  TooManyContacts(PolicyInForce policy) {
    this.policy = policy;
  }

  @Override
  public Stream<Finding> findings(Diagram diagram) {
    Map<Element, PlannedContact> contacts = new LinkedHashMap<>();
    diagram
        .nodes()
        .forEach(node -> PlannedContact.of(node).ifPresent(one -> contacts.put(node, one)));
    if (contacts.size() == 0) {
      return Stream.empty();
    }
    ContactPolicy inForce = policy.current().policy();
    Ways ways = new Ways(diagram);
    Refused refused = new Refused(diagram);
    return inForce.rules().stream()
        .flatMap(rule -> rule instanceof FrequencyCap cap ? Stream.of(cap) : Stream.empty())
        .filter(TooManyContacts::isForEverybody)
        .flatMap(cap -> new CapWalk(ways, refused, contacts, inForce, cap).surplus().stream())
        .map(TooManyContacts::finding);
  }

  private static boolean isForEverybody(FrequencyCap cap) {
    return cap.per() == FrequencyCap.Per.CUSTOMER
        && cap.scope().tiers().isEmpty()
        && cap.scope().campaigns().isEmpty();
  }

  private static Finding finding(Surplus surplus) {
    FrequencyCap cap = surplus.cap();
    boolean deferred = cap.whenReached() == WhenReached.DEFER;
    return warning(
        surplus.contact(),
        FindingRule.TOO_MANY_CONTACTS,
        "This is contact %d on one way within %s; rule %s of the contact policy allows %d: it would %s."
            .formatted(
                surplus.contacts(),
                cap.window().text(),
                cap.id(),
                surplus.allowed(),
                deferred ? "wait" : "be refused"),
        Map.of(
            "policyRule", cap.id(),
            "contacts", String.valueOf(surplus.contacts()),
            "max", String.valueOf(surplus.allowed()),
            "window", cap.window().text(),
            "whenReached", cap.whenReached().name(),
            "endless", String.valueOf(surplus.endless())));
  }
}
