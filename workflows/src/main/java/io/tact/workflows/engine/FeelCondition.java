package io.tact.workflows.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.Condition;

/** The condition of a branch. What is missing does not hold. */
final class FeelCondition implements Condition {

  private final FeelExpression expression;

  FeelCondition(FeelExpression expression) {
    this.expression = expression;
  }

  @Override
  public boolean evaluate(DelegateExecution execution) {
    return expression.holds(execution);
  }

  @Override
  public boolean evaluate(VariableScope scope, DelegateExecution execution) {
    return expression.holds(execution);
  }

  @Override
  public boolean tryEvaluate(VariableScope scope, DelegateExecution execution) {
    return expression.holds(execution);
  }
}
