package io.tact.workflows.dispatch;

import java.time.Instant;

/**
 * Work that was given up and waits for a person.
 *
 * @param id names it for a replay
 * @param kind what was given up
 * @param customerId the customer concerned
 * @param subject the contact, or the element of the journey
 * @param attempts how often it was tried
 * @param since when it was given up
 * @param reason why, without personal data
 */
public record DeadLetter(
    String id,
    Kind kind,
    String customerId,
    String subject,
    int attempts,
    Instant since,
    String reason) {

  /** What was given up. */
  public enum Kind {
    /** A message that its channel did not take. */
    DISPATCH,
    /** Something that should have moved a journey. */
    SIGNAL,
    /** A step of a journey. */
    STEP
  }
}
