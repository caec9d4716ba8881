package io.tact.api.body;

/** A value that breaks a rule of its field; never leaves the reading of a body. */
public final class Mismatch extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  public Mismatch(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
