package io.tact.domain.journey;

import java.time.Instant;
import java.util.Optional;

/** A command that is impossible for the journey version it names. */
public final class JourneyRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why the command is impossible. */
  public enum Code {
    /** No such journey or version: 404. */
    JOURNEY_UNKNOWN,
    /** It was to be a new journey, and there is one with its key: 412. */
    JOURNEY_KNOWN,
    /** The version's state does not allow it: 409. */
    WRONG_STATUS,
    /** ERROR findings keep it from being submitted: 409. */
    FINDINGS_OPEN,
    /** A journey that it calls is not published: 409. */
    CALLS_UNPUBLISHED,
    /** Nobody approves or refuses what they drew or submitted: 403. */
    OWN_PROPOSAL,
    /** Somebody else saved the draft meanwhile: 412. */
    DRAFT_CHANGED
  }

  /** Who changed a draft last, and when. */
  public record Change(String by, Instant at) {}

  private final Code code;
  private final transient Optional<Change> change;

  public JourneyRefusal(Code code, String message) {
    super(message);
    this.code = code;
    this.change = Optional.empty();
  }

  private JourneyRefusal(Change change) {
    super(change.by() + " has saved this draft meanwhile");
    this.code = Code.DRAFT_CHANGED;
    this.change = Optional.of(change);
  }

  static JourneyRefusal draftChanged(Change change) {
    return new JourneyRefusal(change);
  }

  public Code code() {
    return code;
  }

  /** For DRAFT_CHANGED: the change that came between. */
  public Optional<Change> change() {
    return change;
  }
}
