package io.tact.workflows.deployment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A diagram as the engine is to have it: executable, and with the time that the engine demands for
 * a history that Tact does not have it keep.
 */
final class Executable {

  private static final String TIME_TO_LIVE = "historyTimeToLive";

  private Executable() {}

  static byte[] of(byte[] bpmn) {
    try {
      Document document = factory().newDocumentBuilder().parse(new ByteArrayInputStream(bpmn));
      NodeList processes = document.getElementsByTagNameNS(Names.BPMN, "process");
      for (int i = 0; i < processes.getLength(); i++) {
        prepare((Element) processes.item(i));
      }
      NodeList conditions = document.getElementsByTagNameNS(Names.BPMN, "conditionExpression");
      for (int i = 0; i < conditions.getLength(); i++) {
        type((Element) conditions.item(i));
      }
      return written(document);
    } catch (ParserConfigurationException | SAXException | TransformerException e) {
      throw new IllegalStateException("a diagram that was read before cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void prepare(Element process) {
    process.setAttribute("isExecutable", "true");
    if (!process.hasAttributeNS(Names.CAMUNDA, TIME_TO_LIVE)) {
      process.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:engine", Names.CAMUNDA);
      process.setAttributeNS(Names.CAMUNDA, "engine:" + TIME_TO_LIVE, "P1D");
    }
  }

  /** The engine's schema wants to be told that a condition that names its language may do so. */
  private static void type(Element condition) {
    String prefix = condition.getPrefix() == null ? "" : condition.getPrefix() + ":";
    condition.setAttributeNS(
        XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "xsi:type", prefix + "tFormalExpression");
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setAttribute(
        "jdk.xml.elementAttributeLimit", String.valueOf(DiagramReader.MAX_ATTRIBUTES));
    return factory;
  }

  private static byte[] written(Document document) throws TransformerException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(new DOMSource(document), new StreamResult(out));
    return out.toByteArray();
  }
}
