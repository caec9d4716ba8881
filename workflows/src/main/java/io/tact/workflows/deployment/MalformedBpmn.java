package io.tact.workflows.deployment;

/** What cannot be read as a diagram: 400. The message says why. */
public final class MalformedBpmn extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why it cannot be read. */
  public enum Code {
    /** Nothing was sent. */
    EMPTY,
    /** No XML, or its bytes are not in the encoding that it declares. */
    NOT_WELL_FORMED,
    /** A document type declaration, which no diagram needs. */
    DOCTYPE,
    /** Past the parser's limits. */
    LIMIT_EXCEEDED,
    /** XML, but no {@code definitions} of BPMN 2.0. */
    NOT_BPMN,
    /** Nothing that could be a journey. */
    NO_PROCESS,
    /** The process id is missing or cannot be a journey's key. */
    BAD_KEY
  }

  private final Code code;

  MalformedBpmn(Code code, String message) {
    super(message);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
