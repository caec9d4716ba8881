package io.tact.workflows.engine;

import io.tact.workflows.feel.Feel;
import io.tact.workflows.journey.JourneyInstance;
import io.tact.workflows.step.StepVariables;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** An expression of a marketer's in the engine's hands: FEEL over plain data. */
final class FeelExpression implements Expression {

  private final String text;
  private final Feel feel;
  private final StepVariables variables;

  /**
   * @param text FEEL, without the leading equals sign
   */
  FeelExpression(String text, Feel feel, StepVariables variables) {
    this.text = text;
    this.feel = feel;
    this.variables = variables;
  }

  @Override
  public Object getValue(VariableScope scope) {
    Map<String, Object> data = data(scope);
    Object value =
        feel.evaluate(text, data)
            .orElseThrow(() -> new IllegalArgumentException("an expression has no value: " + text));
    return asEngineReads(value, data);
  }

  boolean holds(VariableScope scope) {
    return feel.holds(text, data(scope));
  }

  private Map<String, Object> data(VariableScope scope) {
    return variables.data(scope, JourneyInstance.customerOf((ExecutionEntity) scope));
  }

  /** Dates without a zone are the customer's. */
  private static Object asEngineReads(Object value, Map<String, Object> data) {
    if (value instanceof Duration duration) {
      return duration.toString();
    } else if (value instanceof ZonedDateTime time) {
      return Date.from(time.toInstant());
    } else if (value instanceof LocalDateTime time) {
      return Date.from(time.atZone(zone(data)).toInstant());
    } else if (value instanceof LocalDate date) {
      return Date.from(date.atStartOfDay(zone(data)).toInstant());
    }
    return value;
  }

  private static ZoneId zone(Map<String, Object> data) {
    return data.get("customer") instanceof Map<?, ?> customer
            && customer.get("timeZone") instanceof String zone
        ? ZoneId.of(zone)
        : ZoneOffset.UTC;
  }

  @Override
  public Object getValue(VariableScope scope, BaseDelegateExecution contextExecution) {
    return getValue(scope);
  }

  @Override
  public void setValue(Object value, VariableScope scope) {
    throw new UnsupportedOperationException("an expression only reads");
  }

  @Override
  public void setValue(Object value, VariableScope scope, BaseDelegateExecution contextExecution) {
    setValue(value, scope);
  }

  @Override
  public String getExpressionText() {
    return text;
  }

  @Override
  public boolean isLiteralText() {
    return false;
  }

  /** Refuses what is not safe, before anything is deployed. */
  FeelExpression checked() {
    feel.check(text)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem.message());
            });
    return this;
  }
}
