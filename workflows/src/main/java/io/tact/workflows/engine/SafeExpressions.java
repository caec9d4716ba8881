package io.tact.workflows.engine;

import io.tact.domain.policy.Span;
import io.tact.workflows.feel.Feel;
import io.tact.workflows.step.StepVariables;
import java.util.Map;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * All that the engine evaluates itself: plain text, and FEEL after an equals sign. Its own
 * expression language resolves no name at all, should one ever get past the gate.
 */
final class SafeExpressions extends JuelExpressionManager {

  private final Feel feel;
  private final StepVariables variables;

  SafeExpressions(Feel feel, StepVariables variables) {
    super(Map.of());
    this.feel = feel;
    this.variables = variables;
  }

  @Override
  public Expression createExpression(String text) {
    String trimmed = text.strip();
    return trimmed.startsWith("=")
        ? new FeelExpression(trimmed.substring(1), feel, variables).checked()
        : super.createExpression(exact(trimmed));
  }

  /**
   * Lengths of time in hours: the engine knows no weeks, and its days follow the machine's zone.
   */
  private static String exact(String text) {
    return Span.parse(text).map(span -> span.length().toString()).orElse(text);
  }

  @Override
  protected ELResolver createElResolver() {
    return new CompositeELResolver();
  }
}
