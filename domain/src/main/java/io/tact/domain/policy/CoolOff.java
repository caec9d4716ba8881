package io.tact.domain.policy;

import io.tact.domain.contact.Objection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pause after complaints, whatever they were about and wherever they came in.
 *
 * @param count how many complaints it takes, at least 1
 * @param within the time in which they must come
 * @param pause how long the rule objects, from the complaint that completes the count; each further
 *     complaint that finds the count complete begins the pause anew
 */
public record CoolOff(
    String id, int count, Span within, Span pause, Scope scope, WhenReached whenReached)
    implements Rule {

  /** What a cool-off follows; complaints are all there is so far. */
  public static final String AFTER = "COMPLAINT";

  @Override
  public Type type() {
    return Type.COOL_OFF;
  }

  @Override
  public Optional<Objection> objection(Situation situation) {
    Instant until = over(situation);
    Instant now = situation.now();
    if (!now.isBefore(until)) {
      return Optional.empty();
    }
    return Optional.of(
        new Objection(
            id,
            Objection.Code.COOL_OFF,
            Optional.of(count),
            Optional.empty(),
            Optional.of(within.text()),
            Optional.of(until)));
  }

  @Override
  public Optional<Instant> freeFrom(Situation situation, Instant from) {
    Instant until = over(situation);
    return Optional.of(from.isBefore(until) ? until : from);
  }

  private Instant over(Situation situation) {
    List<Instant> complaints = situation.customer().complaints().inOrder();
    for (int last = complaints.size() - 1; last >= count - 1; last--) {
      Instant completing = complaints.get(last);
      Instant first = complaints.get(last - count + 1);
      boolean past = !completing.isAfter(situation.now());
      if (past && Duration.between(first, completing).compareTo(within.length()) < 0) {
        return completing.plus(pause.length());
      }
    }
    return Instant.MIN;
  }

  @Override
  public void writeTo(Map<String, Object> json) {
    json.put("after", AFTER);
    json.put("count", count);
    json.put("within", within.text());
    json.put("pause", pause.text());
    json.put("whenReached", whenReached.name());
  }
}
