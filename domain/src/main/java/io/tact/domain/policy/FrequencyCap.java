package io.tact.domain.policy;

import io.tact.domain.contact.ContactHistory;
import io.tact.domain.contact.ContactKind;
import io.tact.domain.contact.Objection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * At most {@code max} contacts in a window of time.
 *
 * @param max how many there may be, at least 1
 * @param per whose contacts share the places: all of the customer's, or those of the request's
 *     campaign or offer; a request that names none is not capped
 * @param reserve places kept for important contacts
 */
public record FrequencyCap(
    String id,
    int max,
    Window window,
    Per per,
    Optional<Reserve> reserve,
    Scope scope,
    WhenReached whenReached)
    implements Rule {

  /** Whose contacts share the places. */
  public enum Per {
    CUSTOMER,
    CAMPAIGN,
    OFFER
  }

  /**
   * Places that only requests of high priority may take.
   *
   * @param priorityAtLeast from this priority on a request may take every place
   * @param places how many are kept, more than none and fewer than all
   */
  public record Reserve(int priorityAtLeast, int places) {}

  @Override
  public Type type() {
    return Type.FREQUENCY_CAP;
  }

  @Override
  public boolean appliesTo(ContactKind kind) {
    return scope.holds(kind) && (per == Per.CUSTOMER || key(kind).isPresent());
  }

  @Override
  public Optional<Objection> objection(Situation situation) {
    int observed = observed(situation);
    situation.note(id, observed);
    int limit = limit(situation);
    if (observed < limit) {
      return Optional.empty();
    }
    return Optional.of(
        new Objection(
            id,
            Objection.Code.FREQUENCY_CAP,
            Optional.of(observed),
            Optional.of(limit),
            Optional.of(window.text()),
            freeFrom(situation, situation.now())));
  }

  @Override
  public Optional<Instant> freeFrom(Situation situation, Instant from) {
    if (window instanceof Window.Rolling rolling) {
      return Optional.of(
          counted(situation)
              .newest(limit(situation))
              .map(last -> last.plus(rolling.length().length()))
              .filter(from::isBefore)
              .orElse(from));
    }
    if (window instanceof Window.Calendar calendar) {
      Instant start = calendar.start(from, situation.zone());
      boolean free = counted(situation).count(start, from) < limit(situation);
      return Optional.of(free ? from : calendar.end(from, situation.zone()));
    }
    return counted(situation).lifetime() < limit(situation) ? Optional.of(from) : Optional.empty();
  }

  private int observed(Situation situation) {
    ContactHistory.Selection contacts = counted(situation);
    Instant now = situation.now();
    if (window instanceof Window.Rolling rolling) {
      return contacts.count(rolling.start(now), now);
    }
    if (window instanceof Window.Calendar calendar) {
      return contacts.count(calendar.start(now, situation.zone()), now);
    }
    return contacts.lifetime();
  }

  private ContactHistory.Selection counted(Situation situation) {
    Optional<String> key = key(situation);
    return situation.counted(past -> key(past).equals(key) && scope.holds(past));
  }

  private Optional<String> key(Situation situation) {
    return key(situation.kind());
  }

  private Optional<String> key(ContactKind kind) {
    return switch (per) {
      case CUSTOMER -> Optional.empty();
      case CAMPAIGN -> kind.campaignId();
      case OFFER -> kind.offerId();
    };
  }

  private int limit(Situation situation) {
    return limit(situation.request().priority());
  }

  /** How many contacts there may be when a request of that priority asks. */
  public int limit(int priority) {
    return reserve
        .filter(r -> priority < r.priorityAtLeast())
        .map(r -> max - r.places())
        .orElse(max);
  }

  @Override
  public void writeTo(Map<String, Object> json) {
    json.put("max", max);
    json.put("window", window.text());
    json.put("per", per.name());
    reserve.ifPresent(
        r -> {
          Map<String, Object> kept = new LinkedHashMap<>();
          kept.put("priorityAtLeast", r.priorityAtLeast());
          kept.put("places", r.places());
          json.put("reserve", kept);
        });
    json.put("whenReached", whenReached.name());
  }
}
