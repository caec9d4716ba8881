package io.tact.workflows.deployment;

import io.tact.domain.journey.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stax.StAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.camunda.bpm.engine.ProcessEngine;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Asks for what the schema of BPMN 2.0 asks for, in the process engine's own copy of it. */
final class BpmnSchema {

  private static final String FILE = "org/camunda/bpm/engine/impl/bpmn/parser/BPMN20.xsd";
  private static final int MOST = 10;

  private BpmnSchema() {}

  private static final class Loaded {
    static final Schema SCHEMA = load();

    private static Schema load() {
      try {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        return factory.newSchema(ProcessEngine.class.getClassLoader().getResource(FILE));
      } catch (SAXException e) {
        throw new IllegalStateException("the schema of BPMN cannot be read", e);
      }
    }
  }

  static Stream<Finding> findings(Diagram diagram, byte[] xml) {
    Breaches breaches = new Breaches();
    try {
      Validator validator = Loaded.SCHEMA.newValidator();
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      validator.setErrorHandler(breaches);
      validator.validate(
          new StAXSource(
              DiagramReader.factory().createXMLStreamReader(new ByteArrayInputStream(xml))));
    } catch (SAXException | XMLStreamException e) {
      breaches.add(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return breaches.said.stream()
        .map(
            one ->
                DiagramRule.error(
                    diagram.process(),
                    FindingRule.NOT_BY_THE_SCHEMA,
                    "The file breaks the schema of BPMN 2.0: " + one,
                    Map.of("detail", one)));
  }

  /** Keeps the first of what the validator says. */
  private static final class Breaches implements ErrorHandler {
    final List<String> said = new ArrayList<>();

    void add(String message) {
      if (said.size() < MOST) {
        said.add(message);
      }
    }

    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) {
      add(String.valueOf(e.getMessage()));
    }

    @Override
    public void fatalError(SAXParseException e) {
      add(String.valueOf(e.getMessage()));
    }
  }
}
