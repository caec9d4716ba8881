package io.tact.workflows.deployment;

import io.tact.workflows.deployment.Gate.Objection;
import io.tact.workflows.deployment.UnsafeBpmn.Code;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which elements may stand in a diagram. */
final class SafeElements {

  /** The engine's own extensions that do no more than hold plain values. */
  private static final Set<String> ALLOWED =
      Set.of("inputOutput", "inputParameter", "properties", "property", "in", "out");

  /** What executes, in the words of this engine and of its relatives. */
  private static final Map<String, Code> EXECUTING =
      Map.ofEntries(
          Map.entry("script", Code.SCRIPT),
          Map.entry("executionListener", Code.LISTENER),
          Map.entry("executionListeners", Code.LISTENER),
          Map.entry("taskListener", Code.LISTENER),
          Map.entry("taskListeners", Code.LISTENER),
          Map.entry("eventListener", Code.LISTENER),
          Map.entry("connector", Code.CONNECTOR),
          Map.entry("taskDefinition", Code.EXTERNAL_TASK),
          Map.entry("field", Code.EXPRESSION),
          Map.entry("expression", Code.EXPRESSION),
          Map.entry("errorEventDefinition", Code.EXPRESSION),
          Map.entry("outputParameter", Code.NOT_ALLOWED),
          Map.entry("ioMapping", Code.EXPRESSION),
          Map.entry("calledElement", Code.NOT_ALLOWED),
          Map.entry("calledDecision", Code.NOT_ALLOWED),
          Map.entry("onEntry-script", Code.SCRIPT),
          Map.entry("onExit-script", Code.SCRIPT),
          Map.entry("onEntryScript", Code.SCRIPT),
          Map.entry("onExitScript", Code.SCRIPT),
          Map.entry("formData", Code.NOT_ALLOWED),
          Map.entry("formField", Code.NOT_ALLOWED),
          Map.entry("formProperty", Code.NOT_ALLOWED));

  private SafeElements() {}

  static Optional<Objection> objection(Element element, boolean extension) {
    String name = element.name();
    if (element.namespace().equals(Names.BPMN)) {
      return bpmn(element);
    }
    if (Names.engine(element.namespace())) {
      return ALLOWED.contains(name)
          ? nested(element)
          : refuse(EXECUTING.getOrDefault(name, Code.NOT_ALLOWED), element);
    }
    if (EXECUTING.containsKey(name)) {
      return refuse(Code.FOREIGN_IMPLEMENTATION, element);
    }
    return !extension && (Names.NODES.contains(name) || Names.STRUCTURE.contains(name))
        ? refuse(Code.FOREIGN_IMPLEMENTATION, element)
        : Optional.empty();
  }

  private static Optional<Objection> bpmn(Element element) {
    return switch (element.name()) {
      case "scriptTask", "script" -> refuse(Code.SCRIPT, element);
      case "import" -> refuse(Code.NOT_ALLOWED, element);
      case "conditionExpression", "condition" -> condition(element);
      default -> Optional.empty();
    };
  }

  /** A condition in any other language would be run as a script. */
  private static Optional<Objection> condition(Element element) {
    String language = element.get("language").strip();
    return language.isEmpty() || language.equals("feel")
        ? Optional.empty()
        : Objection.of(
            Code.SCRIPT,
            "a condition in '" + shortened(language) + "': language=\"feel\" is taken");
  }

  /** An input is plain text: no script, list or map inside. */
  private static Optional<Objection> nested(Element element) {
    return element.name().equals("inputParameter") && !element.children().isEmpty()
        ? Objection.of(Code.NOT_ALLOWED, "an input is plain text or '=' and FEEL")
        : Optional.empty();
  }

  private static Optional<Objection> refuse(Code code, Element element) {
    return Objection.of(
        code, "<" + shortened(element.name()) + "> is not of Tact's vocabulary: take it out");
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
