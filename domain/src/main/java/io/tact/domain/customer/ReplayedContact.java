package io.tact.domain.customer;

import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactKind;
import java.util.Set;

/**
 * What came of a contact in a {@link Replay}, beside what had come of it.
 *
 * @param contactId the contact
 * @param kind what the policy looked at in it, when it was asked for
 * @param replayed what came of it by the end of the replay
 * @param recorded what the history says had come of it by that instant; a contact made before Tact
 *     counts as approved
 * @param objecting the rules that objected to it, once or more often
 */
public record ReplayedContact(
    String contactId, ContactKind kind, Outcome replayed, Outcome recorded, Set<String> objecting) {

  /** What can come of a contact. */
  public enum Outcome {
    APPROVED,
    /** It still waits. */
    DEFERRED,
    SUPPRESSED,
    /** It was taken back before it was sent. */
    WITHDRAWN;

    static Outcome of(ContactDecision decision) {
      return switch (decision.answer()) {
        case APPROVED -> APPROVED;
        case DEFERRED -> DEFERRED;
        case SUPPRESSED -> SUPPRESSED;
      };
    }
  }

  public ReplayedContact {
    objecting = Set.copyOf(objecting);
  }

  /** Whether the other policy makes a difference to it. */
  public boolean changed() {
    return replayed != recorded;
  }

  /** Whether only the other policy lets it through. */
  public boolean newlyApproved() {
    return changed() && replayed == Outcome.APPROVED;
  }

  /** Whether only the other policy suppresses it. */
  public boolean newlySuppressed() {
    return changed() && replayed == Outcome.SUPPRESSED;
  }
}
