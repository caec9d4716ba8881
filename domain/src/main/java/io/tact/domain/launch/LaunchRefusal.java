package io.tact.domain.launch;

/** A command that is impossible for the launch it names. */
public final class LaunchRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why the command is impossible. */
  public enum Code {
    /** No such launch: 404. */
    LAUNCH_UNKNOWN,
    /** The journey version is not published: 409. */
    NOT_PUBLISHED,
    /** Another journey version than the expected one would be launched: 409. */
    VERSION_CHANGED,
    /** The launch's state does not allow it: 409. */
    WRONG_STATUS
  }

  private final Code code;

  public LaunchRefusal(Code code, String message) {
    super(message);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
