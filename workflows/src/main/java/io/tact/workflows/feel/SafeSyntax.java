package io.tact.workflows.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import io.tact.workflows.feel.FeelProblem.Kind;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.FunctionInvocation;

/** What an expression may be made of. Whatever is not named here is refused. */
final class SafeSyntax {

  private static final Set<String> NODES =
      Set.of(
          "Addition",
          "ArithmeticNegation",
          "AtLeastOne",
          "Comparison",
          "Conjunction",
          "ConstBool",
          "ConstDate",
          "ConstDateTime",
          "ConstDayTimeDuration",
          "ConstList",
          "ConstLocalDateTime",
          "ConstLocalTime",
          "ConstNull",
          "ConstNumber",
          "ConstString",
          "ConstTime",
          "ConstYearMonthDuration",
          "Disjunction",
          "Division",
          "Equal",
          "Filter",
          "FunctionInvocation",
          "GreaterOrEqual",
          "GreaterThan",
          "If",
          "In",
          "InputEqualTo",
          "InputGreaterOrEqual",
          "InputGreaterThan",
          "InputLessOrEqual",
          "InputLessThan",
          "LessOrEqual",
          "LessThan",
          "Multiplication",
          "NamedFunctionParameters",
          "Not",
          "PathExpression",
          "PositionalFunctionParameters",
          "Ref",
          "Subtraction",
          "UnaryTestExpression");

  /** Functions that take time in proportion to their input at most. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "abs",
          "ceiling",
          "contains",
          "count",
          "date",
          "date and time",
          "day of week",
          "day of year",
          "duration",
          "ends with",
          "floor",
          "is defined",
          "list contains",
          "lower case",
          "max",
          "min",
          "modulo",
          "month of year",
          "not",
          "now",
          "number",
          "round down",
          "round half up",
          "round up",
          "starts with",
          "string",
          "string length",
          "substring",
          "substring after",
          "substring before",
          "sum",
          "time",
          "today",
          "trim",
          "upper case",
          "week of year",
          "get or else");

  private SafeSyntax() {}

  /** What is not allowed in the expression; empty where all of it is. */
  static Optional<FeelProblem> objection(Object node) {
    if (node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
      return Optional.of(
          new FeelProblem(
              Kind.UNKNOWN_FUNCTION,
              Optional.of(call.function()),
              "the function " + call.function() + " is not available in journeys"));
    }
    if (node instanceof Filter filter && !isIndex(filter.filter())) {
      return problem(
          Kind.LIST_FILTER, "a list is filtered by a position only, such as [1] or [-1]");
    }
    if (node instanceof Exp && !NODES.contains(node.getClass().getSimpleName().replace("$", ""))) {
      return problem(
          Kind.LOOP,
          "loops, quantifiers, ranges and functions of one's own are not available in journeys");
    }
    if (node instanceof Product product) {
      return among(product.productIterator());
    }
    return node instanceof Iterable<?> items ? among(items.iterator()) : Optional.empty();
  }

  private static Optional<FeelProblem> problem(Kind kind, String message) {
    return Optional.of(FeelProblem.of(kind, message));
  }

  /** Any other filter is asked for each item of the list: a loop. */
  private static boolean isIndex(Object filter) {
    return filter instanceof ArithmeticNegation negation
        ? negation.x() instanceof ConstNumber
        : filter instanceof ConstNumber;
  }

  private static Optional<FeelProblem> among(Iterator<?> nodes) {
    while (nodes.hasNext()) {
      Optional<FeelProblem> objection = objection(nodes.next());
      if (objection.isPresent()) {
        return objection;
      }
    }
    return Optional.empty();
  }
}
