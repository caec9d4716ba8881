package io.tact.workflows.feel;

import io.tact.workflows.feel.FeelProblem.Kind;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** Checks and evaluates FEEL over plain data: maps, lists, strings, numbers, booleans and times. */
public final class Feel {

  /** Longest expression, in characters. */
  public static final int MAX_LENGTH = 2_000;

  /** Deepest nesting of brackets. */
  public static final int MAX_DEPTH = 30;

  private static final int KEPT = 2_000;

  private final FeelEngineApi engine;
  private final Map<String, ParsedExpression> parsed =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ParsedExpression> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * @param clock what {@code now()} and {@code today()} tell
   */
  public Feel(Clock clock) {
    this.engine =
        FeelEngineBuilder.forJava()
            .withClock(() -> ZonedDateTime.now(clock))
            .withEnabledExternalFunctions(false)
            .build();
  }

  /** What is wrong with an expression; empty where it may be used. */
  public Optional<FeelProblem> check(String expression) {
    try {
      ParsedExpression understood = parse(expression);
      withinTheStack(() -> engine.evaluate(understood, Map.of()));
      return Optional.empty();
    } catch (FeelException e) {
      return Optional.of(e.problem());
    }
  }

  /**
   * The expression's value; empty for null, which is also what missing data give.
   *
   * @throws FeelException where the expression is not allowed, or fails on these data
   */
  public Optional<Object> evaluate(String expression, Map<String, Object> data) {
    ParsedExpression parsedExpression = parse(expression);
    EvaluationResult result = withinTheStack(() -> engine.evaluate(parsedExpression, data));
    if (result.isFailure()) {
      throw new FeelException(Kind.FAILED, "an expression failed on the data of this customer");
    }
    return Optional.ofNullable(result.result());
  }

  /** Whether a condition holds; null, as missing data give it, does not. */
  public boolean holds(String condition, Map<String, Object> data) {
    return evaluate(condition, data).filter(Boolean.TRUE::equals).isPresent();
  }

  private ParsedExpression parse(String expression) {
    synchronized (parsed) {
      ParsedExpression known = parsed.get(expression);
      if (known != null) {
        return known;
      }
    }
    ParsedExpression made = parseSafely(expression);
    synchronized (parsed) {
      parsed.put(expression, made);
    }
    return made;
  }

  private ParsedExpression parseSafely(String expression) {
    if (expression.isBlank()) {
      throw new FeelException(Kind.EMPTY, "the expression is empty");
    }
    if (expression.length() > MAX_LENGTH || depth(expression) > MAX_DEPTH) {
      throw new FeelException(
          Kind.TOO_LONG, "the expression is too long, or its brackets are nested too deep");
    }
    ParseResult result = withinTheStack(() -> engine.parseExpression(expression));
    if (result.isFailure()) {
      throw new FeelException(Kind.NOT_FEEL, "the expression cannot be understood as FEEL");
    }
    SafeSyntax.objection(result.parsedExpression().expression())
        .ifPresent(
            objection -> {
              throw new FeelException(objection);
            });
    return result.parsedExpression();
  }

  /** The engine recurs for each operator of a chain, too. */
  private static <T> T withinTheStack(Supplier<T> work) {
    try {
      return work.get();
    } catch (StackOverflowError e) {
      throw new FeelException(
          Kind.TOO_MANY_OPERATORS, "the expression has too many operators in a row");
    }
  }

  private static int depth(String expression) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < expression.length(); i++) {
      switch (expression.charAt(i)) {
        case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
        case ')', ']', '}' -> depth--;
        default -> {}
      }
    }
    return deepest;
  }
}
