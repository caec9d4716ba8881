package io.tact.api.wiring;

/** Tact cannot start as it was asked to; the message says what to do. */
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartRefused(String message) {
    super(message);
  }
}
