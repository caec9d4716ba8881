package io.tact.domain.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules of consent that take a customer's silence for no and for yes at once. */
final class Silence {

  private Silence() {}

  /** Notes every rule of consent that another, earlier one contradicts for some contact. */
  static void check(List<Rule> rules, Immunity immunity, Senseless found) {
    List<Consent> earlier = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule instanceof Consent consent) {
        earlier.stream()
            .filter(other -> contradict(other, consent, immunity))
            .findFirst()
            .ifPresent(other -> found.contradiction(consent, "basis", message(other)));
        earlier.add(consent);
      }
    }
  }

  /** Contacts that are exempt from consent are no quarrel. */
  private static boolean contradict(Consent one, Consent other, Immunity immunity) {
    Optional<Scope> both = one.scope().common(other.scope());
    return one.basis() != other.basis()
        && both.filter(scope -> !immunity.covers(Rule.Type.CONSENT, scope)).isPresent();
  }

  private static String message(Consent other) {
    return "for some contacts in scope, rule '%s' says %s: silence cannot mean both no and yes"
        .formatted(other.id(), other.basis());
  }
}
