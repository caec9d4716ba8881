package io.tact.workflows.worker;

import io.tact.domain.customer.CustomerRefusal;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.common.AxonTransientException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures that may pass from those that will not, and puts them into words. */
public final class Failures {

  /** Connection lost, resources short, operator at work, rolled back by the database. */
  private static final List<String> PASSING = List.of("08", "40", "53", "55", "57");

  /** Connection lost, or the server going down or coming up. */
  private static final List<String> DATABASE_AWAY = List.of("08", "57P");

  private Failures() {}

  /** Whether the same work may well succeed when it is tried again. */
  public static boolean mayPass(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TransientDataAccessException
          || cause instanceof AxonTransientException
          || cause instanceof ConcurrencyException
          || cause instanceof OptimisticLockingException
          || cause instanceof CannotCreateTransactionException
          || stateBegins(cause, PASSING)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the database cannot be reached, so that no work of any kind would succeed now. */
  public static boolean databaseIsAway(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotCreateTransactionException || stateBegins(cause, DATABASE_AWAY)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Why something failed, without the messages of exceptions: those may quote personal data. Our
   * own refusals say their code.
   */
  public static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && !(root instanceof CustomerRefusal)) {
      root = root.getCause();
    }
    if (root instanceof CustomerRefusal refusal) {
      return refusal.code().name();
    }
    String name = root.getClass().getSimpleName();
    return root instanceof SQLException sql ? name + " " + sql.getSQLState() : name;
  }

  private static boolean stateBegins(Throwable cause, List<String> beginnings) {
    return cause instanceof SQLException sql
        && sql.getSQLState() != null
        && beginnings.stream().anyMatch(sql.getSQLState()::startsWith);
  }
}
