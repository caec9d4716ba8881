package io.tact.api.problem;

import java.util.Set;

/** Failures that the container reports for a request that nobody can read. */
final class CallerMistakes {

  private static final Set<String> CONTAINER =
      Set.of(
          "org.apache.tomcat.util.http.InvalidParameterException",
          "org.apache.catalina.connector.ClientAbortException",
          "org.apache.coyote.BadRequestException");

  private CallerMistakes() {}

  static boolean isUnreadable(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (CONTAINER.contains(t.getClass().getName())) {
        return true;
      }
    }
    return false;
  }
}
