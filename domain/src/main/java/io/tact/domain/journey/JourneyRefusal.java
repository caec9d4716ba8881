package io.tact.domain.journey;

/** A command that is impossible for the journey version it names. */
public final class JourneyRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why the command is impossible. */
  public enum Code {
    /** No such journey or version: 404. */
    JOURNEY_UNKNOWN,
    /** The version's state does not allow it: 409. */
    WRONG_STATUS,
    /** ERROR findings keep it from being submitted: 409. */
    FINDINGS_OPEN,
    /** A journey that it calls is not published: 409. */
    CALLS_UNPUBLISHED,
    /** Nobody approves what they drew or submitted: 403. */
    OWN_PROPOSAL
  }

  private final Code code;

  public JourneyRefusal(Code code, String message) {
    super(message);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
