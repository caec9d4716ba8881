package io.tact.domain.journey;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tact.domain.history.Handles;
import io.tact.domain.journey.JourneyCommand.ActivateJourney;
import io.tact.domain.journey.JourneyCommand.ApproveJourney;
import io.tact.domain.journey.JourneyCommand.DeactivateJourney;
import io.tact.domain.journey.JourneyCommand.DraftJourney;
import io.tact.domain.journey.JourneyCommand.RefuseJourney;
import io.tact.domain.journey.JourneyCommand.RetireJourney;
import io.tact.domain.journey.JourneyCommand.ReviseDraft;
import io.tact.domain.journey.JourneyCommand.SubmitJourney;
import io.tact.domain.journey.JourneyEvent.JourneyActivated;
import io.tact.domain.journey.JourneyEvent.JourneyDeactivated;
import io.tact.domain.journey.JourneyEvent.JourneyDrafted;
import io.tact.domain.journey.JourneyEvent.JourneyPublished;
import io.tact.domain.journey.JourneyEvent.JourneyRetired;
import io.tact.domain.journey.JourneyEvent.JourneyRevised;
import io.tact.domain.journey.JourneyEvent.JourneySubmitted;
import io.tact.domain.journey.JourneyEvent.JourneyTurnedDown;
import io.tact.domain.journey.JourneyRefusal.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;

/**
 * A journey's design and its versions. A version is drafted and revised, by several people at once
 * perhaps, submitted by one person and approved or turned down by another; what is published may be
 * retired.
 */
@Revision("2")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class Journey {
  @AggregateIdentifier private String stream;
  private List<JourneyVersion> versions = new ArrayList<>();
  private boolean active;

  /** Of which nothing is known yet. */
  protected Journey() {}

  /** The stream of a journey, apart from those of customers. */
  public static String streamOf(String key) {
    return "tact:journey:" + key;
  }

  @Handles
  int handle(DraftJourney command) {
    int version = versions.size() + 1;
    apply(
        new JourneyDrafted(
            command.key(),
            version,
            command.name(),
            command.sha256(),
            command.findings(),
            command.by()));
    return version;
  }

  @Handles
  void handle(ReviseDraft command) {
    JourneyVersion draft = version(command.version(), JourneyStatus.DRAFT);
    if (draft.sha256().equals(command.sha256())) {
      return;
    }
    if (!draft.sha256().equals(command.expected())) {
      throw JourneyRefusal.draftChanged(draft.change());
    }
    apply(
        new JourneyRevised(
            command.key(),
            command.version(),
            command.name(),
            command.sha256(),
            command.findings(),
            command.by()));
  }

  @Handles
  void handle(SubmitJourney command) {
    JourneyVersion draft = version(command.version(), JourneyStatus.DRAFT);
    if (command.expected().filter(seen -> !seen.equals(draft.sha256())).isPresent()) {
      throw JourneyRefusal.draftChanged(draft.change());
    }
    if (draft.unfinished()) {
      throw new JourneyRefusal(Code.FINDINGS_OPEN, "errors keep it from being submitted");
    }
    apply(new JourneySubmitted(command.key(), command.version(), command.by(), command.comment()));
  }

  @Handles
  void handle(ApproveJourney command) {
    review(command.version(), command.by());
    apply(new JourneyPublished(command.key(), command.version(), command.by()));
  }

  @Handles
  void handle(RefuseJourney command) {
    review(command.version(), command.by());
    apply(new JourneyTurnedDown(command.key(), command.version(), command.by(), command.why()));
  }

  @Handles
  void handle(RetireJourney command) {
    version(command.version(), JourneyStatus.PUBLISHED);
    apply(new JourneyRetired(command.key(), command.version(), command.by()));
  }

  @Handles
  void handle(ActivateJourney command) {
    known();
    if (versions.stream().noneMatch(version -> version.status() == JourneyStatus.PUBLISHED)) {
      throw new JourneyRefusal(Code.WRONG_STATUS, "no version is published");
    }
    if (!active) {
      apply(new JourneyActivated(command.key(), command.by()));
    }
  }

  @Handles
  void handle(DeactivateJourney command) {
    known();
    if (active) {
      apply(new JourneyDeactivated(command.key(), command.by()));
    }
  }

  private void known() {
    if (versions.isEmpty()) {
      throw new JourneyRefusal(Code.JOURNEY_UNKNOWN, "no such journey");
    }
  }

  /** Somebody else than its authors decides about a version that was submitted. */
  private void review(int number, String by) {
    if (version(number, JourneyStatus.IN_REVIEW).isOf(by)) {
      throw new JourneyRefusal(
          Code.OWN_PROPOSAL, "nobody approves or refuses what they drew or submitted");
    }
  }

  private JourneyVersion version(int number, JourneyStatus expected) {
    known();
    if (number < 1 || number > versions.size()) {
      throw new JourneyRefusal(Code.JOURNEY_UNKNOWN, "no such version: " + number);
    }
    JourneyVersion version = versions.get(number - 1);
    if (version.status() != expected) {
      throw new JourneyRefusal(
          Code.WRONG_STATUS, "the version is " + version.status() + ", not " + expected);
    }
    return version;
  }

  @EventSourcingHandler
  void on(JourneyDrafted event, @Timestamp Instant at) {
    stream = streamOf(event.key());
    versions.add(
        JourneyVersion.drafted(
            event.sha256(), event.findings(), new JourneyRefusal.Change(event.by(), at)));
  }

  @EventSourcingHandler
  void on(JourneyRevised event, @Timestamp Instant at) {
    become(
        event.version(),
        its(event.version())
            .revised(event.sha256(), event.findings(), new JourneyRefusal.Change(event.by(), at)));
  }

  @EventSourcingHandler
  void on(JourneySubmitted event) {
    become(event.version(), its(event.version()).submitted(event.by()));
  }

  @EventSourcingHandler
  void on(JourneyPublished event) {
    become(event.version(), its(event.version()).as(JourneyStatus.PUBLISHED));
  }

  @EventSourcingHandler
  void on(JourneyTurnedDown event) {
    become(event.version(), its(event.version()).as(JourneyStatus.REFUSED));
  }

  @EventSourcingHandler
  void on(JourneyRetired event) {
    become(event.version(), its(event.version()).as(JourneyStatus.RETIRED));
  }

  @EventSourcingHandler
  void on(JourneyActivated event) {
    active = true;
  }

  @EventSourcingHandler
  void on(JourneyDeactivated event) {
    active = false;
  }

  private JourneyVersion its(int version) {
    return versions.get(version - 1);
  }

  private void become(int version, JourneyVersion next) {
    versions.set(version - 1, next);
  }
}
