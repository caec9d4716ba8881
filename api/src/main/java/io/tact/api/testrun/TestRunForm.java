package io.tact.api.testrun;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.api.body.Fields;
import io.tact.api.body.MaxBytes;
import io.tact.api.body.Mismatch;
import io.tact.api.body.Value;
import io.tact.domain.contact.Receipt;
import io.tact.domain.customer.CustomerProfile;
import io.tact.domain.policy.Span;
import io.tact.workflows.simulation.TestRun;
import io.tact.workflows.simulation.TestRun.Step;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A test run that is asked for.
 *
 * @param bpmn the diagram
 * @param customerIds who enters it
 * @param campaignId the campaign of its contacts; else the one that the journey belongs to
 * @param start the event that starts it, where it has no plain start
 * @param at when they enter, else now; send the {@code startedAt} of the answer to see it go on
 * @param steps what happens then
 */
@MaxBytes(4 * 1024 * 1024)
record TestRunForm(
    String bpmn,
    List<String> customerIds,
    Optional<String> campaignId,
    Optional<EventForm> start,
    Optional<Instant> at,
    List<StepForm> steps) {

  private static final int MOST_CHARACTERS = 1024 * 1024;
  private static final String RECEIPT = "tact.receipt.";
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  /**
   * One step of the script: exactly one of these.
   *
   * @param advance how much time passes, such as {@code P3D}; at most 366 days
   * @param until time passes until then
   * @param event an event arrives
   */
  record StepForm(Optional<String> advance, Optional<Instant> until, Optional<EventForm> event) {

    private Step step() {
      return advance
          .<Step>map(text -> new Step.Advance(Span.of(text).length()))
          .or(() -> until.map(Step.Until::new))
          .orElseGet(() -> event.orElseThrow().event());
    }
  }

  /**
   * An event.
   *
   * @param type its CloudEvents type; a {@code tact.receipt.…} is about the customer's latest
   *     contact
   * @param data its data
   * @param customerId whom it is about; everybody where it is not said
   */
  record EventForm(String type, Optional<JsonNode> data, Optional<String> customerId) {

    private Step.Event event() {
      return new Step.Event(type, data, customerId);
    }
  }

  static TestRunForm from(Fields fields) {
    Optional<String> bpmn = fields.need("bpmn", Value.text(MOST_CHARACTERS));
    List<String> customers = fields.list("customerIds", TestRun.MOST_CUSTOMERS, Value::customerId);
    if (customers.isEmpty() && fields.valid()) {
      fields.note("customerIds", "REQUIRED", "at least one customer is expected");
    }
    HashSet<String> known = new HashSet<>(customers);
    TestRunForm form =
        new TestRunForm(
            bpmn.orElse(""),
            customers,
            fields.may("campaignId", Value::id),
            fields.object("start", start -> event(start, known)),
            fields.may("at", TestRunForm::instant),
            fields.objects("steps", TestRun.MOST_STEPS, step -> step(step, known)));
    fields.close();
    return form;
  }

  private static StepForm step(Fields fields, HashSet<String> known) {
    Optional<String> advance = fields.may("advance", TestRunForm::advance);
    Optional<Instant> until = fields.may("until", TestRunForm::instant);
    Optional<EventForm> event = fields.object("event", inner -> event(inner, known));
    long named =
        List.of("advance", "until", "event").stream()
            .filter(field -> fields.has(field) && !fields.isNull(field))
            .count();
    if (named != 1) {
      fields.note("", "ONE_OF", "exactly one of advance, until and event is expected");
    }
    fields.refuseOthers();
    return new StepForm(advance, until, event);
  }

  private static EventForm event(Fields fields, HashSet<String> known) {
    Optional<String> type = fields.need("type", TestRunForm::type);
    Optional<JsonNode> data = fields.may("data", Value::any);
    Optional<String> customerId = fields.may("customerId", Value::customerId);
    if (customerId.filter(id -> !known.contains(id)).isPresent()) {
      fields.note("customerId", "UNKNOWN_VALUE", "is none of the customers of this test run");
    }
    fields.refuseOthers();
    return new EventForm(type.orElse(""), data, customerId);
  }

  private static String type(JsonNode node) {
    String type = Value.text(200).apply(node);
    boolean receipt =
        !type.startsWith(RECEIPT)
            || Arrays.stream(Receipt.values())
                .map(one -> RECEIPT + one.name().toLowerCase(Locale.ROOT))
                .anyMatch(type::equals);
    if (type.isBlank() || !receipt) {
      throw new Mismatch("UNKNOWN_VALUE", "there is no such event");
    }
    return type;
  }

  private static String advance(JsonNode node) {
    String text = Value.text(100).apply(node);
    if (Span.parse(text).filter(span -> span.length().compareTo(LONGEST) <= 0).isEmpty()) {
      throw new Mismatch("INVALID_DURATION", "a duration such as P3D, at most P366D, is expected");
    }
    return text;
  }

  private static Instant instant(JsonNode node) {
    Instant instant = Value.instant(node);
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      throw new Mismatch("OUT_OF_RANGE", "expected are the years 2000 to 2199");
    }
    return instant;
  }

  TestRun run(Instant begins, UnaryOperator<CustomerProfile> seen) {
    return new TestRun(
        bpmn.getBytes(StandardCharsets.UTF_8),
        customerIds,
        campaignId,
        start.map(EventForm::event),
        begins,
        steps.stream().map(StepForm::step).toList(),
        seen);
  }
}
