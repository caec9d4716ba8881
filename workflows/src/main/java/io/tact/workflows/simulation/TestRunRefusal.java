package io.tact.workflows.simulation;

import io.tact.domain.journey.Finding;
import java.util.List;

/** A test run that cannot be. */
public final class TestRunRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why it cannot be. */
  public enum Code {
    /** ERROR findings are open. */
    FINDINGS_OPEN,
    /** Only an event starts the diagram, and none was given. */
    START_NEEDED,
    /** The diagram does not start on the event that was given. */
    START_UNKNOWN,
    /** No campaign has the id. */
    CAMPAIGN_UNKNOWN,
    /** It took longer than it may. */
    TOO_LONG,
    /** Too many test runs go on at the same time. */
    BUSY
  }

  private final Code code;
  private final transient List<Finding> findings;

  TestRunRefusal(Code code, String message) {
    this(code, message, List.of());
  }

  TestRunRefusal(Code code, String message, List<Finding> findings) {
    super(message);
    this.code = code;
    this.findings = findings;
  }

  public Code code() {
    return code;
  }

  /** What is to be mended first. */
  public List<Finding> findings() {
    return findings;
  }
}
