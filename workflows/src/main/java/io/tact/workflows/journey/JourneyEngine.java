package io.tact.workflows.journey;

import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.JourneyStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the rest of Tact asks of the process engine. */
public interface JourneyEngine {

  /** A customer that is to enter a journey, by a launch or by an event. */
  record Start(String customerId, Optional<String> launchId, Optional<ReceivedEvent> event) {}

  /** A timer that has fallen due, and the customer whose journey it moves. */
  record DueTimer(String id, String customerId) {}

  /** Whether the customer entered. */
  enum Entry {
    ENTERED,
    REFUSED
  }

  /** A running journey of one customer. */
  record RunningJourney(String instanceId, String customerId) {}

  /** A step that could not be carried on and waits for a person. */
  record Incident(
      String id,
      String customerId,
      String journey,
      int version,
      String elementId,
      Instant since,
      String reason) {}

  /**
   * All enter in the caller's transaction.
   *
   * @throws StartFailed if one of them cannot be started
   */
  List<Entry> start(String journey, int version, Optional<String> campaignId, List<Start> starts);

  /**
   * Tells of a customer that could not be started.
   *
   * @param failure what {@link #start} threw for this customer alone
   */
  void recordFailedStart(
      String journey,
      int version,
      String customerId,
      Optional<String> launchId,
      RuntimeException failure);

  /** The waiting send-contact step leaves; nothing if it is gone. */
  void contactDecided(JourneyStep step, String contactId, ContactDecision decision);

  /** Moves the waiting execution; nothing if it waits no more. */
  void messageReceived(String executionId, String message, ReceivedEvent event);

  void stop(String instanceId);

  void stopAllOf(String customerId);

  List<RunningJourney> runningOf(String launchId, int max);

  List<Incident> incidents(Optional<String> after, int limit);

  /** Tries the failed step again; answers whether there is such an incident. */
  boolean retryIncident(String incidentId);

  /**
   * Takes timers that have fallen due, at most one a customer, until the caller's transaction ends.
   */
  List<DueTimer> claimDueTimers(int max);

  /** Fires timers in the caller's transaction; those that are gone are left out. */
  void fire(List<String> timerIds);

  /**
   * Fires a timer in a transaction of its own. Where it fails, the engine counts, and tries again
   * until a person has to look.
   */
  void fireAlone(String timerId);

  /** When the next timer falls due. */
  Optional<Instant> nextDue();
}
