package io.tact.tests.running;

import static io.tact.tests.running.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Launches journeys and follows them. */
public final class Launches {

  private Launches() {}

  /** Launches the newest published version for the customers; answers the launch's id. */
  public static String launch(String key, Collection<String> customers) {
    String ids = customers.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
    return Tact.marketer()
        .post("/api/journeys/" + key + "/launches", json("{'audience':{'customerIds':[%s]}}", ids))
        .expect(201)
        .text("launchId");
  }

  public static JsonNode progress(String launch) {
    return Tact.marketer().get("/api/launches/" + launch).expect(200).json();
  }

  /** Awaits what the launch is to look like, and answers it. */
  public static JsonNode await(String launch, Predicate<JsonNode> expected) {
    return org.awaitility.Awaitility.await("launch " + launch)
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> progress(launch), expected);
  }

  /** Awaits that every customer has been started, refused or found impossible. */
  public static JsonNode awaitDoneStarting(String launch) {
    return await(
        launch,
        progress ->
            progress.path("total").asInt()
                == progress.path("started").asInt() + progress.path("refused").asInt());
  }
}
