package io.tact.domain.policy;

/** A command that is impossible for the policy version it names. */
public final class PolicyRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why the command is impossible. */
  public enum Code {
    /** No such version: 404. */
    VERSION_UNKNOWN,
    /** The version is not waiting for approval: 409. */
    NOT_PROPOSED,
    /** Nobody approves or refuses what they proposed: 403. */
    OWN_PROPOSAL
  }

  private final Code code;

  public PolicyRefusal(Code code, String message) {
    super(message);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
