package io.tact.workflows.deployment;

import io.tact.workflows.deployment.MalformedBpmn.Code;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a diagram with the JDK's own parser: no document type, nothing fetched from elsewhere, and
 * limits on size, depth and attributes.
 */
final class DiagramReader {

  /** Bytes a diagram may have. */
  static final int MAX_BYTES = 512 * 1024;

  /** Elements inside each other. */
  static final int MAX_DEPTH = 100;

  /** Attributes an element may have, declarations of namespaces counted in. */
  static final int MAX_ATTRIBUTES = 1_000;

  private DiagramReader() {}

  /**
   * @throws BpmnTooLarge past the size
   * @throws MalformedBpmn where it cannot be read as BPMN 2.0 with a process
   */
  static Diagram read(byte[] xml) {
    if (xml.length > MAX_BYTES) {
      throw new BpmnTooLarge();
    }
    if (xml.length == 0) {
      throw new MalformedBpmn(Code.EMPTY, "nothing was sent");
    }
    try {
      return Diagram.of(elements(factory().createXMLStreamReader(new ByteArrayInputStream(xml))));
    } catch (XMLStreamException e) {
      throw unreadable(e);
    }
  }

  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(MAX_ATTRIBUTES));
    factory.setXMLReporter((message, type, about, location) -> {});
    return factory;
  }

  private static Element elements(XMLStreamReader reader) throws XMLStreamException {
    Optional<Element> root = Optional.empty();
    Optional<Element> open = Optional.empty();
    int depth = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD ->
            throw new MalformedBpmn(Code.DOCTYPE, "a DOCTYPE is not taken");
        case XMLStreamConstants.START_ELEMENT -> {
          limit(++depth, MAX_DEPTH, "elements inside each other");
          open = Optional.of(element(reader, open));
          root = root.isPresent() ? root : open;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          open = open.flatMap(Element::parent);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          String text = reader.getText();
          open.ifPresent(element -> element.append(text));
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new MalformedBpmn(Code.NOT_WELL_FORMED, "entities are not taken");
        default -> {}
      }
    }
    return root.orElseThrow(() -> new MalformedBpmn(Code.NOT_WELL_FORMED, "no element at all"));
  }

  private static Element element(XMLStreamReader reader, Optional<Element> parent) {
    int count = reader.getAttributeCount();
    limit(count + reader.getNamespaceCount(), MAX_ATTRIBUTES, "attributes of an element");
    Map<QName, String> attributes = new HashMap<>();
    for (int i = 0; i < count; i++) {
      attributes.put(reader.getAttributeName(i), reader.getAttributeValue(i));
    }
    return new Element(reader.getName(), attributes, parent);
  }

  private static void limit(int actual, int most, String what) {
    if (actual > most) {
      throw new MalformedBpmn(Code.LIMIT_EXCEEDED, "at most " + most + " " + what);
    }
  }

  /** The parser tells of its limits by a number of JAXP's, such as JAXP00010002. */
  private static MalformedBpmn unreadable(XMLStreamException e) {
    String said = String.valueOf(e.getMessage());
    if (said.contains("JAXP0001")) {
      return new MalformedBpmn(Code.LIMIT_EXCEEDED, "past the limits of the parser");
    }
    String where =
        e.getLocation() == null
            ? ""
            : " at line %d, column %d"
                .formatted(e.getLocation().getLineNumber(), e.getLocation().getColumnNumber());
    return new MalformedBpmn(Code.NOT_WELL_FORMED, "not well-formed XML" + where);
  }
}
