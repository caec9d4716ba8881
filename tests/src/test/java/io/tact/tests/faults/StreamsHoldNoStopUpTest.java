package io.tact.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.tests.running.EventStream;
import io.tact.tests.running.Journeys;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever watches a journey is sent away when Tact begins to stop. */
class StreamsHoldNoStopUpTest {

  @TempDir Path directory;

  /** For other requests that are under way the server waits half a minute. */
  @Test
  void anOpenStreamEndsSoonAfterTactIsToldToStop() {
    String bpmn =
        "<startEvent id=\"start\"/><endEvent id=\"end\"/>" + Journeys.flow("start", "end");
    try (TactProcess tact = TactProcess.start(directory)) {
      Journeys.publish(tact, "watched", Journeys.bpmn("watched", bpmn));
      try (EventStream stream =
          EventStream.open(tact.as("manager"), "/api/journeys/watched/versions/1/figures/stream")) {
        stream.await(heard -> heard.path("key").asText().equals("watched"));
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(tact::stop);
        stream.awaitEnd();
        stopping.join();
      }
    }
    assertThat(directory.resolve("tact.log"))
        .as("the database serves until the end")
        .content()
        .doesNotContain("Failed to validate connection");
  }
}
