package io.tact.domain.policy;

import io.tact.domain.contact.ContactKind;
import io.tact.domain.contact.Objection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A rule of the contact policy: a value that looks at a situation and objects, or does not. Rules
 * know neither a clock nor each other.
 */
public sealed interface Rule
    permits FrequencyCap, MinimumGap, QuietHours, Blackout, Consent, CoolOff, HoldOut {

  /** The kinds of rules, by the names that policies use. */
  enum Type {
    FREQUENCY_CAP,
    MINIMUM_GAP,
    QUIET_HOURS,
    BLACKOUT,
    CONSENT,
    COOL_OFF,
    HOLD_OUT
  }

  /** The rule's name, unique in its policy. */
  String id();

  Type type();

  Scope scope();

  WhenReached whenReached();

  /** Whether the rule has a say about contacts of that kind at all. */
  default boolean appliesTo(ContactKind kind) {
    return scope().holds(kind);
  }

  /** What the rule has against the request now. */
  Optional<Objection> objection(Situation situation);

  /**
   * The earliest instant, not before {@code from}, at which the rule does not object, if nothing
   * else happens meanwhile; empty where there is none.
   */
  Optional<Instant> freeFrom(Situation situation, Instant from);

  /** Writes what is particular to this type of rule. */
  void writeTo(Map<String, Object> json);

  /** The rule as policies write it. */
  default Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id());
    json.put("type", type().name());
    writeTo(json);
    scope().writeTo(json);
    return json;
  }
}
