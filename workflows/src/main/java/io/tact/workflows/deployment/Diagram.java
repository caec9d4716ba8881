package io.tact.workflows.deployment;

import io.tact.workflows.deployment.MalformedBpmn.Code;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A diagram that was read: its journey is the first executable process, else the first.
 *
 * @param root the {@code definitions}
 * @param process the journey
 * @param messages the names of messages by their ids
 */
record Diagram(Element root, Element process, Map<String, String> messages) {

  private static final Pattern KEY = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]{0,99}");

  static Diagram of(Element root) {
    if (!root.is("definitions")) {
      throw new MalformedBpmn(Code.NOT_BPMN, "the definitions of BPMN 2.0 are expected");
    }
    Element process =
        root.children("process")
            .min(Comparator.comparing(one -> !one.get("isExecutable").equals("true")))
            .orElseThrow(() -> new MalformedBpmn(Code.NO_PROCESS, "there is no process in it"));
    if (!isKey(process.get("id"))) {
      throw new MalformedBpmn(
          Code.BAD_KEY,
          "the process id is the journey's key: 1 to 100 letters, digits, '_', '.' and '-'");
    }
    Map<String, String> messages = new TreeMap<>();
    root.children("message").forEach(one -> messages.put(one.get("id"), one.get("name").strip()));
    return new Diagram(root, process, messages);
  }

  /** Whether a text can be a journey's key. */
  static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  String key() {
    return process.get("id");
  }

  /** What people call it; the key where it has no name. */
  String name() {
    String name = process.get("name").strip();
    return name.isEmpty() ? key() : name.substring(0, Math.min(200, name.length()));
  }

  /** Everything that holds tokens. */
  List<Element> nodes() {
    return process.all().filter(Element::isNode).toList();
  }

  List<Element> flows() {
    return process.all().filter(element -> element.is("sequenceFlow")).toList();
  }

  /** The message that an event or a task waits for; empty text where it names none. */
  String messageOf(Element node) {
    String reference =
        node.is("receiveTask")
            ? node.get("messageRef")
            : node.child("messageEventDefinition").map(one -> one.get("messageRef")).orElse("");
    return messages.getOrDefault(local(reference), "");
  }

  /** The keys of the journeys that it calls. */
  List<String> calls() {
    return nodes().stream()
        .filter(node -> node.is("callActivity"))
        .map(node -> node.get("calledElement"))
        .distinct()
        .toList();
  }

  /** The messages that start the journey. */
  List<String> starts() {
    return named(process.children("startEvent"));
  }

  /** The messages that start it or that it waits for anywhere. */
  List<String> awaited() {
    return named(nodes().stream());
  }

  private List<String> named(Stream<Element> nodes) {
    TreeSet<String> names = new TreeSet<>();
    nodes.map(this::messageOf).filter(name -> !name.isEmpty()).forEach(names::add);
    return List.copyOf(names);
  }

  /** A reference without the prefix of its namespace. */
  static String local(String reference) {
    return reference.substring(reference.indexOf(':') + 1);
  }
}
