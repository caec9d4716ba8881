package io.tact.workflows.simulation;

import io.tact.domain.contact.ContactDecision.Answer;
import io.tact.domain.contact.JourneyStep;
import io.tact.domain.customer.CustomerEvent;
import io.tact.domain.customer.CustomerEvent.ComplaintMade;
import io.tact.domain.customer.CustomerEvent.ConsentRevoked;
import io.tact.domain.customer.CustomerEvent.ContactWithdrawn;
import io.tact.domain.customer.CustomerEvent.Decided;
import io.tact.domain.customer.CustomerEvent.JourneyAdvanced;
import io.tact.domain.customer.CustomerEvent.JourneyRefused;
import io.tact.domain.customer.CustomerEvent.ReceiptRecorded;
import io.tact.domain.customer.JourneyProgress;
import io.tact.workflows.engine.TrialWait;
import io.tact.workflows.journey.JourneyVersions.JourneyVersion;
import io.tact.workflows.simulation.Entry.Place;
import io.tact.workflows.simulation.TestRunResult.Standing;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One customer on the way: what happened so far, and what is due. */
final class Traveller {

  /** More of what happened to one customer is not followed. */
  static final int MOST_ENTRIES = 300;

  private final String customerId;
  private final JourneyVersion tried;
  private final List<Entry> entries = new ArrayList<>();
  private final List<String> at = new ArrayList<>();
  private final Map<String, String> journeys = new HashMap<>();
  private final KnownContacts contacts = new KnownContacts();
  private final Set<TrialWait> told = new HashSet<>();
  private final Deque<Sequel> sequels = new ArrayDeque<>();
  private Standing standing = Standing.RUNNING;
  private Optional<String> root = Optional.empty();
  private Optional<Place> last = Optional.empty();

  Traveller(String customerId, JourneyVersion tried) {
    this.customerId = customerId;
    this.tried = tried;
  }

  String customerId() {
    return customerId;
  }

  boolean isRunning() {
    return standing == Standing.RUNNING;
  }

  /** The engine's id of the journey that is tried; empty before the customer entered. */
  Optional<String> root() {
    return root;
  }

  KnownContacts contacts() {
    return contacts;
  }

  TestRunResult.Customer result() {
    return new TestRunResult.Customer(customerId, standing, List.copyOf(at), List.copyOf(entries));
  }

  int entries() {
    return entries.size();
  }

  void add(Entry entry) {
    entries.add(entry);
  }

  private void addUnlessTooMany(Entry entry) {
    if (entries.size() >= MOST_ENTRIES) {
      throw new RunsAway();
    }
    add(entry);
  }

  void refused(Instant now, String reason) {
    standing = Standing.REFUSED;
    entries.clear();
    entries.add(new Entry.Refused(now, reason));
  }

  /** Whether the customer does not enter because they are on this very journey in truth. */
  boolean isAlreadyOnIt() {
    return !entries.isEmpty()
        && entries.get(0) instanceof Entry.Refused refused
        && refused.reason().equals("ALREADY_RUNNING");
  }

  void beginAgain(Entry.Began began) {
    standing = Standing.RUNNING;
    entries.clear();
    entries.add(began);
  }

  /** Of what was undone with the failure, only the way is still told. */
  void failed(Instant now, int undoneFrom, String reason) {
    standing = Standing.FAILED;
    sequels.clear();
    List<Entry> undone = entries.subList(undoneFrom, entries.size());
    undone.removeIf(entry -> !(entry instanceof Entry.Entered || entry instanceof Entry.Began));
    entries.add(new Entry.Failed(now, last, reason));
    last.filter(place -> place.journey().isEmpty())
        .ifPresent(
            place -> {
              at.clear();
              at.add(place.elementId());
            });
  }

  /** Tells of a wait, once. */
  void waits(TrialWait wait, Instant now) {
    if (told.add(wait)) {
      Optional<Place> place = Optional.of(place(wait));
      wait.due().ifPresent(until -> add(new Entry.WaitsUntil(now, place, until)));
      wait.event().ifPresent(event -> add(new Entry.WaitsFor(now, place, event)));
    }
  }

  Place place(TrialWait wait) {
    return new Place(
        Optional.ofNullable(journeys.get(wait.instanceId()))
            .filter(called -> !root.equals(Optional.of(wait.instanceId()))),
        wait.elementId());
  }

  /** Whether a wait may be moved by news of the contact: only who asked for it hears of it. */
  boolean hears(TrialWait wait, String contactId) {
    return contacts
        .step(contactId)
        .map(JourneyStep::instanceId)
        .filter(asked -> asked.equals(wait.instanceId()) || asked.equals(wait.rootId()))
        .isPresent();
  }

  Optional<Sequel> nextSequel() {
    return Optional.ofNullable(sequels.poll());
  }

  void entered(JourneyVersion journey, String elementId, Instant now) {
    last =
        Optional.of(
            new Place(
                Optional.of(journey.journey()).filter(called -> !journey.equals(tried)),
                elementId));
    addUnlessTooMany(new Entry.Entered(now, last));
  }

  void told(CustomerEvent event, Instant now) {
    if (event instanceof Decided decided) {
      decided(decided, now);
    } else if (event instanceof ContactWithdrawn withdrawn) {
      contacts.over(withdrawn.contactId());
      add(new Entry.Withdrawn(now, placeOf(withdrawn.contactId()), withdrawn.contactId()));
    } else if (event instanceof JourneyAdvanced advanced) {
      advanced(advanced.progress(), now);
    } else if (event instanceof JourneyRefused refused && refused.version() == tried.version()) {
      refused(now, refused.reason());
    } else if (event instanceof ReceiptRecorded receipt) {
      news(receipt.receipt().name(), receipt.contactId());
    } else if (event instanceof ComplaintMade complaint) {
      complaint.contactId().ifPresent(contactId -> news("complained", contactId));
    } else if (event instanceof ConsentRevoked revoked) {
      revoked.contactId().ifPresent(contactId -> news("unsubscribed", contactId));
    }
  }

  private void news(String what, String contactId) {
    sequels.add(
        new Sequel.NewsOfContact("tact.receipt." + what.toLowerCase(Locale.ROOT), contactId));
  }

  private void decided(Decided event, Instant now) {
    String contactId = event.contactId();
    boolean stepGoesOn = contacts.decided(event);
    addUnlessTooMany(
        new Entry.Decided(now, placeOf(contactId), contacts.request(contactId), event.decision()));
    if (event.decision().answer() == Answer.APPROVED) {
      sequels.add(new Sequel.CountsAsSent(contactId));
    }
    if (stepGoesOn) {
      JourneyStep step = contacts.step(contactId).orElseThrow();
      sequels.add(new Sequel.StepGoesOn(step, contactId, event.decision()));
    }
  }

  private Optional<Place> placeOf(String contactId) {
    return contacts
        .step(contactId)
        .map(
            step ->
                new Place(
                    Optional.of(step.journey()).filter(called -> step.version() != tried.version()),
                    step.elementId()));
  }

  private void advanced(JourneyProgress progress, Instant now) {
    journeys.put(progress.instanceId(), progress.journey());
    if (progress.version() != tried.version()) {
      return;
    }
    root = Optional.of(progress.instanceId());
    at.addAll(progress.arrived());
    progress.departed().forEach(at::remove);
    progress
        .ended()
        .ifPresent(
            ending -> {
              standing = Standing.COMPLETED;
              at.clear();
              entries.add(new Entry.Ended(now, ending));
            });
  }
}
