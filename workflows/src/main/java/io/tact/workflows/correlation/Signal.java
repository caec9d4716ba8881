package io.tact.workflows.correlation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.JourneyStep;
import java.time.Instant;
import java.util.Optional;

/** What is to happen to one customer's journeys. Holds no personal data. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "signal")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Signal.ContactDecided.class, name = "ContactDecided"),
  @JsonSubTypes.Type(value = Signal.EventArrived.class, name = "EventArrived"),
  @JsonSubTypes.Type(value = Signal.JourneyTriggered.class, name = "JourneyTriggered"),
  @JsonSubTypes.Type(value = Signal.EventCame.class, name = "EventCame")
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Signal {

  /** The contact for which a step waits has been decided. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ContactDecided(JourneyStep step, String contactId, ContactDecision decision)
      implements Signal {}

  /**
   * Something happened that a journey waits for.
   *
   * @param waitId the engine's id of this one wait
   * @param executionId what waits
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record EventArrived(String waitId, String executionId, Happening happening) implements Signal {}

  /** Something happened on which a journey starts. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record JourneyTriggered(String journey, int version, Happening happening) implements Signal {}

  /** Something happened that is matched at its turn, after what happened before. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record EventCame(Happening happening) implements Signal {}

  /**
   * What happened. The data of an event from a channel stay in the history, sealed.
   *
   * @param type the CloudEvents type
   * @param time when it happened
   * @param eventId the event of the history that holds the data
   * @param contactId for a receipt, the contact
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Happening(
      String type, Instant time, Optional<String> eventId, Optional<String> contactId) {}
}
