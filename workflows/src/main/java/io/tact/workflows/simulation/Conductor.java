package io.tact.workflows.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.domain.contact.Receipt;
import io.tact.domain.customer.CustomerCommand.AdvanceJourney;
import io.tact.domain.customer.CustomerCommand.DecideDueContacts;
import io.tact.domain.customer.JourneyProgress;
import io.tact.workflows.engine.TrialEngine;
import io.tact.workflows.engine.TrialWait;
import io.tact.workflows.journey.JourneyEngine;
import io.tact.workflows.journey.JourneyVersions.JourneyVersion;
import io.tact.workflows.journey.ReceivedEvent;
import io.tact.workflows.simulation.TestRun.Step;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * Carries a course out: whatever is due happens at its time, and each step of the script in turn.
 */
final class Conductor {

  private static final String RECEIPT = "tact.receipt.";

  private final TrialEngine engine;
  private final CommandGateway commands;
  private final Attempts attempts;
  private final Deliveries deliveries;
  private final Course course;
  private Optional<Step.Event> arriving = Optional.empty();

  /** What journeys wait for, until one of them moves again. */
  private Optional<List<TrialWait>> waits = Optional.empty();

  Conductor(TrialEngine engine, CommandGateway commands, Attempts attempts, Course course) {
    this.engine = engine;
    this.commands = commands;
    this.attempts = attempts;
    this.deliveries = new Deliveries(engine, commands, course);
    this.course = course;
  }

  /** All of them enter. */
  void begin(JourneyVersion journey, Optional<String> campaignId, Optional<Step.Event> start) {
    Optional<ReceivedEvent> event = start.map(deliveries::received);
    for (Traveller who : course.travellers()) {
      move(who, () -> enter(who, journey, campaignId, event));
    }
    tellWaits();
  }

  private void enter(
      Traveller who,
      JourneyVersion journey,
      Optional<String> campaignId,
      Optional<ReceivedEvent> event) {
    who.add(new Entry.Began(course.now(), Optional.empty()));
    start(who, journey, campaignId, event);
    if (who.isAlreadyOnIt()) {
      List<TrialEngine.Begun> begun = engine.begun(who.customerId(), journey.journey());
      begun.forEach(one -> leave(who, journey.journey(), one));
      who.beginAgain(
          new Entry.Began(
              course.now(), begun.stream().map(TrialEngine.Begun::version).findFirst()));
      start(who, journey, campaignId, event);
    }
  }

  private void start(
      Traveller who,
      JourneyVersion journey,
      Optional<String> campaignId,
      Optional<ReceivedEvent> event) {
    engine
        .journeys()
        .start(
            journey.journey(),
            journey.version(),
            campaignId,
            List.of(new JourneyEngine.Start(who.customerId(), Optional.empty(), event)));
  }

  /** Who is on the journey in truth would not enter; here they have left it just now. */
  private void leave(Traveller who, String journey, TrialEngine.Begun begun) {
    JourneyProgress left =
        new JourneyProgress(
            journey,
            begun.version(),
            begun.instanceId(),
            Optional.empty(),
            false,
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of(JourneyProgress.Ending.STOPPED));
    commands.sendAndWait(new AdvanceJourney(who.customerId(), left));
  }

  void take(Step step) {
    if (step instanceof Step.Advance advance) {
      goTo(course.now().plus(advance.by()));
    } else if (step instanceof Step.Until until) {
      goTo(until.instant());
    } else if (step instanceof Step.Event event) {
      arriving = Optional.of(event);
      course.running().stream()
          .filter(who -> event.customerId().filter(id -> !id.equals(who.customerId())).isEmpty())
          .forEach(who -> arrive(who, event));
      arriving = Optional.empty();
      tellWaits();
    }
  }

  /** When something happens by itself next. */
  Optional<Instant> nextDue() {
    Stream<Instant> contacts =
        course.running().stream().flatMap(who -> who.contacts().nextDue().stream());
    Stream<Instant> timers = timers().stream().flatMap(timer -> timer.due().stream());
    return Stream.concat(contacts, timers).min(Instant::compareTo);
  }

  private void goTo(Instant target) {
    for (Optional<Instant> due = nextDue();
        due.filter(instant -> !instant.isAfter(target)).isPresent();
        due = nextDue()) {
      course.goOn();
      course.moveTo(due.get());
      decideDue();
      fireDue();
      tellWaits();
    }
    course.moveTo(target);
  }

  private void decideDue() {
    for (Traveller who : course.running()) {
      if (isDue(who.contacts().nextDue())) {
        move(who, () -> commands.sendAndWait(new DecideDueContacts(who.customerId())));
        who.contacts().restDue(course.now());
      }
    }
  }

  /** At most one timer a customer: it may put an end to others. */
  private void fireDue() {
    Set<String> fired = new HashSet<>();
    for (TrialWait timer : timers()) {
      if (isDue(timer.due()) && fired.add(timer.rootId())) {
        Traveller who = traveller(timer);
        move(
            who,
            () -> {
              who.add(new Entry.TimeCame(course.now(), Optional.of(who.place(timer))));
              engine.journeys().fire(List.of(timer.id()));
            });
      }
    }
  }

  private boolean isDue(Optional<Instant> instant) {
    return instant.filter(due -> !due.isAfter(course.now())).isPresent();
  }

  private void arrive(Traveller who, Step.Event event) {
    int before = who.entries();
    if (!event.type().startsWith(RECEIPT)) {
      move(who, () -> deliveries.behaviour(who, event));
    } else {
      Receipt receipt =
          Receipt.valueOf(event.type().substring(RECEIPT.length()).toUpperCase(Locale.ROOT));
      who.contacts()
          .latest()
          .ifPresent(contact -> move(who, () -> deliveries.report(who, contact, receipt)));
    }
    if (who.entries() == before) {
      who.add(new Entry.Received(course.now(), event.type(), Optional.empty()));
    }
  }

  private void follow(Traveller who, Sequel sequel) {
    if (sequel instanceof Sequel.StepGoesOn step) {
      engine.journeys().contactDecided(step.step(), step.contactId(), step.decision());
    } else if (sequel instanceof Sequel.CountsAsSent sent) {
      deliveries.report(who, sent.contactId(), Receipt.SENT);
    } else if (sequel instanceof Sequel.NewsOfContact news) {
      Optional<JsonNode> told =
          arriving.filter(event -> event.type().equals(news.event())).flatMap(Step.Event::data);
      deliveries.news(who, news, told);
    }
  }

  private void move(Traveller who, Runnable work) {
    waits = Optional.empty();
    attempts.make(who, work);
    for (Optional<Sequel> next = who.nextSequel(); next.isPresent(); next = who.nextSequel()) {
      Sequel sequel = next.get();
      attempts.make(who, () -> follow(who, sequel));
    }
  }

  private void tellWaits() {
    waits().forEach(wait -> traveller(wait).waits(wait, course.now()));
  }

  private List<TrialWait> timers() {
    return waits().stream().filter(wait -> wait.due().isPresent()).toList();
  }

  private List<TrialWait> waits() {
    if (waits.isEmpty()) {
      waits = Optional.of(engine.waits(roots()));
    }
    return waits.get();
  }

  private List<String> roots() {
    return course.running().stream().flatMap(who -> who.root().stream()).toList();
  }

  private Traveller traveller(TrialWait wait) {
    return course.travellers().stream()
        .filter(who -> who.root().equals(Optional.of(wait.rootId())))
        .findFirst()
        .orElseThrow();
  }
}
