package io.tact.api.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.api.body.Mismatch;
import io.tact.api.body.Text;
import io.tact.api.problem.ProblemException;
import io.tact.api.problem.Violation;
import io.tact.domain.policy.ContactPolicy;
import io.tact.domain.policy.PolicyReader;
import io.tact.domain.policy.PolicyReading;
import io.tact.domain.policy.PolicyViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A policy as a caller wrote it. */
final class PolicyBody {

  private PolicyBody() {}

  /**
   * Reads a whole policy.
   *
   * @throws ProblemException 422 with everything that is wrong with it
   */
  static ContactPolicy read(JsonNode json) {
    List<Violation> violations = new ArrayList<>();
    return read(json, violations::add).orElseThrow(() -> ProblemException.invalid(violations));
  }

  /** Reads a whole policy; empty where something is wrong with it. */
  static Optional<ContactPolicy> read(JsonNode json, Consumer<Violation> wrong) {
    try {
      Text.checkAll(json);
    } catch (Mismatch e) {
      wrong.accept(new Violation("", e.code(), e.getMessage()));
      return Optional.empty();
    }
    PolicyReading reading = PolicyReader.readProposal(json);
    if (reading instanceof PolicyReading.Invalid invalid) {
      invalid.violations().forEach(violation -> wrong.accept(shown(violation)));
      return Optional.empty();
    }
    return Optional.of(reading.orElseThrow());
  }

  private static Violation shown(PolicyViolation violation) {
    return new Violation(violation.field(), violation.code().name(), violation.message());
  }
}
