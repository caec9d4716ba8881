package io.tact.workflows.simulation;

import io.tact.domain.customer.ImaginedCustomers;
import io.tact.workflows.feel.FeelException;
import io.tact.workflows.worker.Failures;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Attempts one move of one customer. Where it fails, it is undone, in the engine's tables and in
 * the customers' memory, and the customer goes no further; the others do.
 */
final class Attempts {

  private final ImaginedCustomers customers;
  private final TransactionTemplate part;
  private final Course course;

  /**
   * @param part a part of the running transaction, which can be undone by itself
   */
  Attempts(ImaginedCustomers customers, TransactionTemplate part, Course course) {
    this.customers = customers;
    this.part = part;
    this.course = course;
  }

  void make(Traveller who, Runnable work) {
    course.goOn();
    int before = who.entries();
    try {
      part.executeWithoutResult(
          status ->
              customers.over(
                  () -> {
                    work.run();
                    return who;
                  }));
    } catch (RuntimeException e) {
      who.failed(course.now(), before, reason(e));
    }
  }

  /** Why a customer goes no further, as a stable code; rethrows what is not due to the diagram. */
  private static String reason(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TestRunRefusal refusal) {
        throw refusal;
      } else if (cause instanceof RunsAway) {
        return "TOO_MANY_STEPS";
      } else if (cause instanceof FeelException) {
        return "EXPRESSION_FAILED";
      } else if (cause instanceof IllegalArgumentException) {
        return "UNUSABLE_INPUT";
      }
    }
    if (Failures.mayPass(failure) || Failures.databaseIsAway(failure)) {
      throw failure;
    }
    return Failures.reason(failure);
  }
}
