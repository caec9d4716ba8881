package io.tact.api.event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.tact.api.body.Mismatch;
import io.tact.api.body.Text;
import io.tact.api.body.Value;
import io.tact.api.problem.ProblemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes the attributes of a CloudEvent, as far as they can be kept. */
final class CloudEventAttributes {

  private static final int MAX_CONTEXT = 16 * 1024;

  private CloudEventAttributes() {}

  /**
   * @throws ProblemException 400 for an empty attribute that must not be, 422 for one that breaks
   *     our own rules
   */
  static ChannelEvent read(CloudEvent event, EventData data) {
    String source = required("source", event.getSource().toString());
    String id = required("id", event.getId());
    String type = required("type", event.getType());
    checked("source", () -> Text.checked(source, 1_000));
    checked("id", () -> Text.checked(id, 200));
    checked("type", () -> Text.checked(type, 200));
    Optional<String> told =
        Optional.ofNullable(event.getSubject()).map(text -> required("subject", text));
    // What can be nobody's id is kept and moves nothing, as an unknown subject does.
    Optional<String> subject = told.filter(CloudEventAttributes::mayBeACustomer);
    Optional<Instant> time =
        Optional.ofNullable(event.getTime())
            .map(at -> at.toInstant().truncatedTo(ChronoUnit.MICROS));
    time.ifPresent(at -> checked("time", () -> Value.instant(at.toString())));
    return new ChannelEvent(
        source,
        id,
        type,
        subject,
        time,
        data.json().map(Object::toString),
        context(event, told.filter(text -> subject.isEmpty())),
        ReceiptNews.of(type, data.json()));
  }

  private static boolean mayBeACustomer(String subject) {
    try {
      return !Value.customerId(subject).isEmpty();
    } catch (Mismatch e) {
      return false;
    }
  }

  private static Optional<String> context(CloudEvent event, Optional<String> strangeSubject) {
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    strangeSubject.ifPresent(subject -> context.put("subject", subject));
    if (event.getDataContentType() != null
        && !event.getDataContentType().equals("application/json")) {
      context.put("datacontenttype", event.getDataContentType());
    }
    if (event.getDataSchema() != null) {
      context.put("dataschema", event.getDataSchema().toString());
    }
    for (String name : event.getExtensionNames()) {
      context.putPOJO(name, event.getExtension(name));
    }
    checked(
        "",
        () -> {
          String text = context.toString();
          if (text.length() > MAX_CONTEXT) {
            throw new Mismatch("TOO_LONG", "the attributes are longer than can be kept");
          }
          return Text.checked(text, MAX_CONTEXT);
        });
    return context.isEmpty() ? Optional.empty() : Optional.of(context.toString());
  }

  private static String required(String attribute, String value) {
    if (value.isEmpty()) {
      throw ProblemException.malformed("MALFORMED_EVENT", attribute + ": must not be empty");
    }
    return value;
  }

  private static void checked(String attribute, Supplier<?> rule) {
    try {
      Object unused = rule.get();
    } catch (Mismatch e) {
      throw ProblemException.invalid(attribute, e.code(), e.getMessage());
    }
  }
}
