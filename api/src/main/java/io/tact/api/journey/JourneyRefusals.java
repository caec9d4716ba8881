package io.tact.api.journey;

import io.tact.api.problem.Problem;
import io.tact.api.problem.ProblemException;
import io.tact.api.problem.Violation;
import io.tact.workflows.deployment.BpmnTooLarge;
import io.tact.workflows.deployment.Journeys;
import io.tact.workflows.deployment.MalformedBpmn;
import io.tact.workflows.deployment.UnsafeBpmn;
import java.util.function.Supplier;

/** The problems of diagrams that are not taken. */
final class JourneyRefusals {

  private JourneyRefusals() {}

  /** Posts, and tells refusals as problems. */
  static Journeys.Draft problems(Supplier<Journeys.Draft> post) {
    try {
      return post.get();
    } catch (BpmnTooLarge e) {
      throw new ProblemException(Problem.of(413, "BODY_TOO_LARGE", e.getMessage()));
    } catch (MalformedBpmn e) {
      throw ProblemException.malformed("BPMN_" + e.code().name(), e.getMessage());
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
