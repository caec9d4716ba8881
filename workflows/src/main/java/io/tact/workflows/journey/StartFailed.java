package io.tact.workflows.journey;

import java.util.List;

/** A customer could not enter a journey, since one of its first steps failed. */
public final class StartFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> way;

  /**
   * @param way the elements that were entered, the one that failed last
   * @param cause why it failed
   */
  public StartFailed(List<String> way, RuntimeException cause) {
    super(cause);
    this.way = List.copyOf(way);
  }

  /** The elements that a failed start had entered, the one that failed last; else none. */
  public static List<String> wayOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartFailed failed) {
        return failed.way;
      }
    }
    return List.of();
  }
}
