package io.tact.workflows.deployment;

import io.tact.workflows.deployment.Gate.Objection;
import io.tact.workflows.deployment.UnsafeBpmn.Code;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** Which attributes may stand at an element. */
final class SafeAttributes {

  /** The steps that Tact brings, as the engine is told of them. */
  static final Set<String> DELEGATES = Set.of("${sendContact}", "${updateProfile}", "${split}");

  /** The engine's own attributes that hold plain values. */
  private static final Set<String> ALLOWED =
      Set.of(
          "modelerTemplate",
          "modelerTemplateVersion",
          "modelerTemplateIcon",
          "historyTimeToLive",
          "versionTag",
          "isStartableInTasklist",
          "async",
          "asyncBefore",
          "asyncAfter",
          "exclusive",
          "jobPriority",
          "initiator",
          "decisionRef",
          "decisionRefBinding",
          "decisionRefVersion",
          "decisionRefVersionTag",
          "mapDecisionResult",
          "resultVariable",
          "calledElementBinding",
          "calledElementVersion",
          "calledElementVersionTag",
          "assignee",
          "candidateUsers",
          "candidateGroups",
          "candidateStarterUsers",
          "candidateStarterGroups",
          "dueDate",
          "followUpDate",
          "priority",
          "errorCodeVariable",
          "errorMessageVariable",
          "escalationCodeVariable",
          "collection",
          "elementVariable");

  private static final Map<String, Code> EXECUTING =
      Map.of(
          "class", Code.CLASS,
          "expression", Code.EXPRESSION,
          "delegateExpression", Code.DELEGATE,
          "type", Code.EXTERNAL_TASK,
          "topic", Code.EXTERNAL_TASK,
          "taskPriority", Code.EXTERNAL_TASK,
          "resource", Code.SCRIPT,
          "scriptFormat", Code.SCRIPT,
          "variableMappingClass", Code.CLASS,
          "variableMappingDelegateExpression", Code.DELEGATE);

  /** What other vendors' engines execute by. */
  private static final Set<String> FOREIGN =
      Set.of(
          "class",
          "expression",
          "delegateExpression",
          "scriptFormat",
          "variableMappingClass",
          "variableMappingDelegateExpression",
          "packageName",
          "ruleFlowGroup",
          "taskName");

  private static final Set<String> FOREIGN_IN_FLOWABLE = Set.of("type", "topic", "resource");

  private SafeAttributes() {}

  static Stream<Objection> objections(Element element) {
    return element.attributes().entrySet().stream()
        .flatMap(one -> objection(element, one.getKey(), one.getValue()).stream());
  }

  private static Optional<Objection> objection(Element element, QName name, String value) {
    String space = name.getNamespaceURI();
    if (Names.engine(space)) {
      return ofTheEngine(element, name.getLocalPart(), value);
    }
    boolean foreign =
        FOREIGN.contains(name.getLocalPart())
            || space.contains("flowable") && FOREIGN_IN_FLOWABLE.contains(name.getLocalPart());
    if (!space.isEmpty() && foreign) {
      return Objection.of(
          Code.FOREIGN_IMPLEMENTATION,
          "'" + name.getLocalPart() + "' of " + space + " is not Tact's: take it out");
    }
    return evaluated(element, name)
        ? SafeText.objection(value, "'" + name.getLocalPart() + "'")
        : Optional.empty();
  }

  private static Optional<Objection> ofTheEngine(Element element, String name, String value) {
    if (ownStep(element, name, value) || isInputOf(element)) {
      return isInputOf(element) ? SafeText.objection(value, "'" + name + "'") : Optional.empty();
    }
    return ALLOWED.contains(name)
        ? SafeText.objection(value, "'" + name + "'")
        : Objection.of(
            EXECUTING.getOrDefault(name, Code.NOT_ALLOWED),
            "'" + name + "' is not of Tact's vocabulary: take it out");
  }

  private static boolean ownStep(Element element, String name, String value) {
    return element.is("serviceTask")
        && name.equals("delegateExpression")
        && DELEGATES.contains(value);
  }

  /**
   * Attributes at the engine's own elements need no prefix, and some tools write one all the same.
   */
  private static boolean isInputOf(Element element) {
    return Names.engine(element.namespace());
  }

  /** The engine reads a name as text, except where it looks something up by it. */
  private static boolean evaluated(Element element, QName name) {
    return !name.getLocalPart().equals("name")
        || !name.getNamespaceURI().isEmpty()
        || Set.of("message", "signal", "error", "escalation", "userTask").contains(element.name())
        || Names.engine(element.namespace());
  }
}
