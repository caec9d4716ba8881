package io.tact.tests.scenario;

import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.Json.json;

import io.tact.tests.running.Answer;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Tact;
import org.junit.jupiter.api.Test;

/** The version that somebody looked at is launched, or none. */
class LaunchedVersionTest {

  private static final String KEY = "launched-version";

  @Test
  void anotherThanTheNamedOneIsNotLaunched() {
    publish();
    String first = "{'audience':{'customerIds':['%s']},'version':1}".formatted(Customers.newId());
    asked(first, "/estimate").expect(200);
    asked(first, "").expect(201);
    publish();

    asked(first, "").expectProblem(409, "VERSION_CHANGED");
    asked(first, "/estimate").expectProblem(409, "VERSION_CHANGED");
    asked(first.replace("'version':1", "'version':2"), "").expect(201);
    asked(first.replace("'version':1", "'version':0"), "").expectProblem(422, "INVALID_INPUT");
  }

  private static Answer asked(String body, String ending) {
    return Tact.marketer().post("/api/journeys/" + KEY + "/launches" + ending, json(body));
  }

  private static void publish() {
    Journeys.publish(
        KEY,
        "<startEvent id=\"start\"/>"
            + send("sms", "SMS")
            + "<endEvent id=\"end\"/>"
            + flow("start", "sms", "end"));
  }
}
