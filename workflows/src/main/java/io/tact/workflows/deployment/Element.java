package io.tact.workflows.deployment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** One element of a diagram with all that is inside it. */
final class Element {

  private final QName name;
  private final Map<QName, String> attributes;
  private final Optional<Element> parent;
  private final List<Element> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  Element(QName name, Map<QName, String> attributes, Optional<Element> parent) {
    this.name = name;
    this.attributes = Map.copyOf(attributes);
    this.parent = parent;
    parent.ifPresent(outer -> outer.children.add(this));
  }

  void append(String more) {
    text.append(more);
  }

  String namespace() {
    return name.getNamespaceURI();
  }

  String name() {
    return name.getLocalPart();
  }

  boolean is(String bpmnName) {
    return namespace().equals(Names.BPMN) && name().equals(bpmnName);
  }

  boolean isNode() {
    return namespace().equals(Names.BPMN) && Names.NODES.contains(name());
  }

  Map<QName, String> attributes() {
    return attributes;
  }

  /** An attribute of BPMN itself; empty text where it is missing. */
  String get(String attribute) {
    return attributes.getOrDefault(new QName(attribute), "");
  }

  /** An attribute of the engine's; empty text where it is missing. */
  String camunda(String attribute) {
    return attributes.getOrDefault(new QName(Names.CAMUNDA, attribute), "");
  }

  /** The text directly inside, without white space around it. */
  String text() {
    return text.toString().strip();
  }

  Optional<Element> parent() {
    return parent;
  }

  List<Element> children() {
    return Collections.unmodifiableList(children);
  }

  Stream<Element> children(String bpmnName) {
    return children.stream().filter(child -> child.is(bpmnName));
  }

  Optional<Element> child(String bpmnName) {
    return children(bpmnName).findFirst();
  }

  /** This element and everything inside it, in the order of the file. */
  Stream<Element> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
  }

  /** Its id, or that of the nearest element around it that has one. */
  String nearestId() {
    String own = get("id");
    return own.isEmpty() ? parent.map(Element::nearestId).orElse("definitions") : own;
  }
}
