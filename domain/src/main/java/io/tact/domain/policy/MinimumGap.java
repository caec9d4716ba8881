package io.tact.domain.policy;

import io.tact.domain.contact.Objection;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Some time to breathe between one contact and the next.
 *
 * @param gap objects until the latest contact in scope is this long ago
 */
public record MinimumGap(String id, Span gap, Scope scope, WhenReached whenReached)
    implements Rule {

  @Override
  public Type type() {
    return Type.MINIMUM_GAP;
  }

  @Override
  public Optional<Objection> objection(Situation situation) {
    Instant until = over(situation);
    if (!situation.now().isBefore(until)) {
      return Optional.empty();
    }
    return Optional.of(
        new Objection(
            id,
            Objection.Code.MINIMUM_GAP,
            Optional.empty(),
            Optional.empty(),
            Optional.of(gap.text()),
            Optional.of(until)));
  }

  @Override
  public Optional<Instant> freeFrom(Situation situation, Instant from) {
    Instant until = over(situation);
    return Optional.of(from.isBefore(until) ? until : from);
  }

  private Instant over(Situation situation) {
    return situation
        .counted(scope::holds)
        .newest(1)
        .map(latest -> latest.plus(gap.length()))
        .orElse(Instant.MIN);
  }

  @Override
  public void writeTo(Map<String, Object> json) {
    json.put("gap", gap.text());
    json.put("whenReached", whenReached.name());
  }
}
