package io.tact.domain.policy;

import io.tact.domain.contact.Objection;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The customer's own word on a category and channel.
 *
 * @param basis whether silence means no or yes
 */
public record Consent(String id, Basis basis, Scope scope) implements Rule {

  /** What silence means. */
  public enum Basis {
    /** Only a grant allows. */
    OPT_IN,
    /** Only a revocation forbids. */
    OPT_OUT
  }

  @Override
  public Type type() {
    return Type.CONSENT;
  }

  @Override
  public WhenReached whenReached() {
    return WhenReached.SUPPRESS;
  }

  @Override
  public Optional<Objection> objection(Situation situation) {
    return allowed(situation)
        ? Optional.empty()
        : Optional.of(Objection.plain(id, Objection.Code.NO_CONSENT));
  }

  @Override
  public Optional<Instant> freeFrom(Situation situation, Instant from) {
    return allowed(situation) ? Optional.of(from) : Optional.empty();
  }

  private boolean allowed(Situation situation) {
    return situation
        .customer()
        .consents()
        .latest(situation.request().category(), situation.request().channel())
        .orElse(basis == Basis.OPT_OUT);
  }

  @Override
  public void writeTo(Map<String, Object> json) {
    json.put("basis", basis.name());
  }
}
