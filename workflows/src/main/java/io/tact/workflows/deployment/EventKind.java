package io.tact.workflows.deployment;

import java.util.List;

/** What an event waits for or does. */
enum EventKind {
  NONE,
  MESSAGE,
  TIMER,
  TERMINATE,
  /** Something else, or several at once. */
  OTHER;

  static EventKind of(Element event) {
    List<String> definitions =
        event.children().stream()
            .map(Element::name)
            .filter(name -> name.endsWith("EventDefinition") || name.equals("eventDefinitionRef"))
            .toList();
    if (definitions.isEmpty()) {
      return NONE;
    }
    if (definitions.size() > 1) {
      return OTHER;
    }
    return switch (definitions.get(0)) {
      case "messageEventDefinition" -> MESSAGE;
      case "timerEventDefinition" -> TIMER;
      case "terminateEventDefinition" -> TERMINATE;
      default -> OTHER;
    };
  }
}
