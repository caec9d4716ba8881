package io.tact.api.problem;

import java.util.Set;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Failures that are not Tact's own. */
final class Circumstances {

  private static final String HUNG_UP = "org.apache.catalina.connector.ClientAbortException";

  private static final Set<String> UNREADABLE =
      Set.of(
          "org.apache.tomcat.util.http.InvalidParameterException",
          HUNG_UP,
          "org.apache.coyote.BadRequestException");

  private Circumstances() {}

  /** Whether the container reports a request that nobody can read. */
  static boolean isUnreadable(Throwable thrown) {
    return isAny(UNREADABLE, thrown);
  }

  /** Whether the container reports a caller who went before all was read or sent. */
  static boolean callerHasGone(Throwable thrown) {
    return isAny(Set.of(HUNG_UP), thrown);
  }

  private static boolean isAny(Set<String> types, Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (types.contains(t.getClass().getName())) {
        return true;
      }
    }
    return false;
  }

  /** Whether no connection to the database was to be had: all are in use, or it is away. */
  static boolean databaseIsBusy(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof CannotCreateTransactionException
          || t instanceof CannotGetJdbcConnectionException) {
        return true;
      }
    }
    return false;
  }
}
