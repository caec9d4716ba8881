package io.tact.api.journey;

import io.tact.api.problem.Problem;
import io.tact.api.problem.ProblemException;
import io.tact.api.problem.Violation;
import io.tact.workflows.deployment.BpmnTooLarge;
import io.tact.workflows.deployment.MalformedBpmn;
import io.tact.workflows.deployment.OtherJourney;
import io.tact.workflows.deployment.UnsafeBpmn;
import java.util.function.Supplier;

/** The problems of diagrams that are not taken. */
public final class JourneyRefusals {

  private JourneyRefusals() {}

  /** Takes a diagram, and tells refusals as problems. */
  public static <T> T problems(Supplier<T> taking) {
    try {
      return taking.get();
    } catch (BpmnTooLarge e) {
      throw new ProblemException(Problem.of(413, "BODY_TOO_LARGE", e.getMessage()));
    } catch (MalformedBpmn e) {
      throw ProblemException.malformed("BPMN_" + e.code().name(), e.getMessage());
    } catch (OtherJourney e) {
      throw ProblemException.invalid("key", "OTHER_JOURNEY", e.getMessage());
    } catch (UnsafeBpmn e) {
      throw ProblemException.invalid(
          "UNSAFE_BPMN",
          e.getMessage(),
          e.violations().stream()
              .map(wrong -> new Violation(wrong.elementId(), wrong.code().name(), wrong.message()))
              .toList());
    }
  }
}
