package io.tact.tests.scenario;

import static io.tact.tests.running.Json.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tact.tests.running.Answer;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Tact;
import java.util.UUID;

/** What channels tell, as structured CloudEvents. */
final class ChannelEvents {

  static final String STRUCTURED = "application/cloudevents+json";

  private ChannelEvents() {}

  static Answer receipt(String customer, String contact, String kind) {
    return post(
        event("tact.receipt." + kind, customer).set("data", json("{'contactId':'%s'}", contact)));
  }

  static Answer behaviour(String customer, String type, String data) {
    return post(event(type, customer).set("data", json(data)));
  }

  /** Tells of several events of a customer at once. */
  static Answer batch(String customer, String... types) {
    ArrayNode events = JsonNodeFactory.instance.arrayNode();
    for (String type : types) {
      events.add(event(type, customer));
    }
    return Tact.channel()
        .post("/api/events", "application/cloudevents-batch+json", events.toString().getBytes());
  }

  static ObjectNode event(String type, String customer) {
    return json(
        "{'specversion':'1.0','id':'%s','source':'/tests','type':'%s','subject':'%s',"
            + "'time':'%s','datacontenttype':'application/json'}",
        UUID.randomUUID(), type, customer, ManualClock.now());
  }

  static Answer post(com.fasterxml.jackson.databind.JsonNode event) {
    return Tact.channel().post("/api/events", STRUCTURED, event.toString().getBytes());
  }
}
