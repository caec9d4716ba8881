package io.tact.tests.running;

import static io.tact.tests.running.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Tries diagrams with customers whom nobody contacts. */
public final class TestRuns {

  private TestRuns() {}

  /** A test run of a diagram with these customers and these steps; more fields may be put in. */
  public static ObjectNode script(byte[] bpmn, List<String> customers, String... steps) {
    String ids = customers.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
    ObjectNode script = json("{'customerIds':[%s],'steps':[%s]}", ids, String.join(",", steps));
    return script.put("bpmn", new String(bpmn, StandardCharsets.UTF_8));
  }

  public static Answer ask(ObjectNode script) {
    return Tact.marketer().post("/api/journeys/test-run", script);
  }

  public static JsonNode run(ObjectNode script) {
    return ask(script).expect(200).json();
  }

  /** What happened to the customer in that place of the answer, of one kind. */
  public static List<JsonNode> entries(JsonNode run, int customer, String kind) {
    return StreamSupport.stream(
            run.path("customers").path(customer).path("entries").spliterator(), false)
        .filter(entry -> entry.path("kind").asText().equals(kind))
        .toList();
  }

  /** Decisions on contacts, as {@code element decision reason,reason time}. */
  public static List<String> decisions(JsonNode run, int customer) {
    List<String> decisions = new ArrayList<>();
    for (JsonNode entry : entries(run, customer, "DECIDED")) {
      decisions.add(
          String.join(
              " ",
              entry.path("elementId").asText(),
              entry.at("/contact/decision").asText(),
              String.join(",", entry.at("/contact/reasons").findValuesAsText("code")),
              entry.path("time").asText()));
    }
    return decisions;
  }

  public static String standing(JsonNode run, int customer) {
    return run.path("customers").path(customer).path("standing").asText();
  }
}
