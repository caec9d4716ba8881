package io.tact.tests.scenario;

import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Answer;
import io.tact.tests.running.Customers;
import io.tact.tests.running.EventStream;
import io.tact.tests.running.Figures;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Launches;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Figures are told to whoever watches, without being asked again. */
class FigureStreamTest {

  private static final String KEY = "streamed";
  private static final String STREAM = "/api/journeys/" + KEY + "/versions/1/figures/stream";

  @BeforeAll
  static void publish() {
    Policies.inForce();
    Journeys.publish(
        KEY,
        "<startEvent id=\"start\"/>"
            + waiting("wait", "P300D")
            + "<endEvent id=\"end\"/>"
            + flow("start", "wait", "end"));
  }

  @Test
  void everyWatcherHearsWhatIsThereAndWhatChanges() {
    try (EventStream one = EventStream.open(Tact.marketer(), STREAM);
        EventStream other = EventStream.open(Tact.manager(), STREAM)) {
      JsonNode first = one.await(heard -> true);
      assertThat(one.header("Content-Type")).startsWith("text/event-stream");
      assertThat(one.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(first.path("key").asText()).isEqualTo(KEY);
      assertThat(first.path("elements").findValuesAsText("elementId"))
          .containsExactly("start", "wait", "end");
      int before = active(first);

      String launch = Launches.launch(KEY, List.of(Customers.reachable(), Customers.reachable()));

      JsonNode then = one.await(heard -> active(heard) == before + 2);
      other.await(heard -> active(heard) == before + 2);
      assertThat(then.path("elements")).isEqualTo(Figures.of(KEY, 1).path("elements"));
      assertThat(then.path("launches").findValuesAsText("launchId")).contains(launch);
      one.await(heard -> heard.at("/launches/0/waiting").asInt() == 2);
      Tact.marketer().post("/api/launches/" + launch + "/pause").expect(200);
      one.await(heard -> heard.at("/launches/0/status").asText().equals("PAUSED"));
      assertThat(one.heard()).doesNotHaveDuplicates();
    }
  }

  @Test
  void whoMayNotOrWatchesNothingIsToldSo() {
    Tact.stranger().get(STREAM).expectProblem(401);
    Tact.marketer()
        .get("/api/journeys/" + KEY + "/versions/7/figures/stream")
        .expectProblem(404, "JOURNEY_UNKNOWN");
    Tact.marketer()
        .get("/api/journeys/none-such/versions/1/figures/stream")
        .expectProblem(404, "JOURNEY_UNKNOWN");
  }

  @Test
  void whoAsksForTheHeadAloneGetsNoStream() {
    Answer head = Tact.marketer().call("HEAD", STREAM, BodyPublishers.noBody(), Map.of());

    assertThat(head.expect(200).mediaType()).get().asString().startsWith("text/event-stream");
    Tact.marketer()
        .call(
            "HEAD",
            "/api/journeys/none-such/versions/1/figures/stream",
            BodyPublishers.noBody(),
            Map.of())
        .expect(404);
  }

  @Test
  void oneUserWatchesTwentyTimesAndOthersStillMay() {
    List<EventStream> open = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        open.add(EventStream.open(Tact.admin(), STREAM));
      }
      open.forEach(stream -> stream.await(heard -> true));
      assertThat(open).allMatch(EventStream::isOpen);
      Tact.admin().get(STREAM).expectProblem(429, "TOO_MANY_STREAMS");
      EventStream.open(Tact.compliance(), STREAM).close();
    } finally {
      open.forEach(EventStream::close);
    }
  }

  private static int active(JsonNode watch) {
    for (JsonNode element : watch.path("elements")) {
      if (element.path("elementId").asText().equals("wait")) {
        return element.path("active").asInt();
      }
    }
    return -1;
  }
}
