package io.tact.api.testrun;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tact.api.contact.DecisionView.Reason;
import io.tact.api.contact.Explainer;
import io.tact.api.contact.Explanation;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.customer.JourneyProgress;
import io.tact.workflows.simulation.Entry;
import io.tact.workflows.simulation.Entry.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that happened to a customer of a test run.
 *
 * @param time by the clock of the test run
 * @param elementId where; absent where it was nowhere in particular
 * @param journey the called journey whose element it is; absent for the diagram that is tried
 * @param contact a decision on a contact
 * @param until until when it waits
 * @param event the type of the event
 * @param reason why the customer did not enter or goes no further, a stable code
 * @param alreadyOn the version of this journey that the customer is on in truth
 * @param ending how the journey ended
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record EntryView(
    Instant time,
    Kind kind,
    Optional<String> elementId,
    Optional<String> journey,
    Optional<Decided> contact,
    Optional<Instant> until,
    Optional<String> event,
    Optional<String> reason,
    Optional<Integer> alreadyOn,
    Optional<JourneyProgress.Ending> ending) {

  /** What happened. */
  enum Kind {
    BEGAN,
    REFUSED,
    ENTERED,
    DECIDED,
    WITHDRAWN,
    WAITS_UNTIL,
    WAITS_FOR,
    TIME_CAME,
    RECEIVED,
    ENDED,
    FAILED
  }

  /**
   * A decision on a contact.
   *
   * @param decision may it be, now, later or not at all
   * @param until for a deferred one, when it is decided again
   * @param reasons every rule that objected
   * @param sentence why it was decided so, in words
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Decided(
      String channel,
      String category,
      Optional<String> campaignId,
      ContactDecision.Answer decision,
      Optional<Instant> until,
      List<Reason> reasons,
      Explanation sentence) {}

  private static final Map<Class<? extends Entry>, Kind> KINDS =
      Map.ofEntries(
          Map.entry(Entry.Began.class, Kind.BEGAN),
          Map.entry(Entry.Refused.class, Kind.REFUSED),
          Map.entry(Entry.Entered.class, Kind.ENTERED),
          Map.entry(Entry.Decided.class, Kind.DECIDED),
          Map.entry(Entry.Withdrawn.class, Kind.WITHDRAWN),
          Map.entry(Entry.WaitsUntil.class, Kind.WAITS_UNTIL),
          Map.entry(Entry.WaitsFor.class, Kind.WAITS_FOR),
          Map.entry(Entry.TimeCame.class, Kind.TIME_CAME),
          Map.entry(Entry.Received.class, Kind.RECEIVED),
          Map.entry(Entry.Ended.class, Kind.ENDED),
          Map.entry(Entry.Failed.class, Kind.FAILED));

  static EntryView of(String customerId, Entry entry, Explainer explainer) {
    return new EntryView(
        entry.time(),
        KINDS.get(entry.getClass()),
        entry.place().map(Place::elementId),
        entry.place().flatMap(Place::journey),
        part(entry, Entry.Decided.class, one -> decided(customerId, one, explainer)),
        part(entry, Entry.WaitsUntil.class, Entry.WaitsUntil::until),
        part(entry, Entry.WaitsFor.class, Entry.WaitsFor::event)
            .or(() -> part(entry, Entry.Received.class, Entry.Received::event)),
        part(entry, Entry.Refused.class, Entry.Refused::reason)
            .or(() -> part(entry, Entry.Failed.class, Entry.Failed::reason)),
        part(entry, Entry.Began.class, Entry.Began::alreadyOn).flatMap(on -> on),
        part(entry, Entry.Ended.class, Entry.Ended::ending));
  }

  private static <E extends Entry, T> Optional<T> part(
      Entry entry, Class<E> type, Function<E, T> part) {
    return Optional.of(entry).filter(type::isInstance).map(type::cast).map(part);
  }

  private static Decided decided(String customerId, Entry.Decided entry, Explainer explainer) {
    ContactDecision decision = entry.decision();
    return new Decided(
        entry.request().channel().name(),
        entry.request().category().name(),
        entry.request().campaignId(),
        decision.answer(),
        decision.until(),
        decision.objections().stream().map(Reason::of).toList(),
        explainer.of(customerId, entry.request(), decision));
  }
}
