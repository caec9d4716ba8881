package io.tact.tests.scenario;

import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Launches;
import io.tact.tests.running.Tact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All launches, as somebody looks for them. */
class LaunchListTest {

  private static final String KEY = "launch-list";

  @Test
  void launchesAreFoundByJourneyAndStatusTheNewestFirst() {
    Journeys.publish(
        KEY,
        "<startEvent id=\"start\"/>"
            + waiting("wait", "P300D")
            + "<endEvent id=\"end\"/>"
            + flow("start", "wait", "end"));
    String first = launched();
    String second = launched();
    String nobody = Launches.launch(KEY, List.of());
    Launches.await(nobody, progress -> progress.path("status").asText().equals("DONE"));
    Tact.marketer().post("/api/launches/" + first + "/pause").expect(200);

    assertThat(ids("")).containsExactly(nobody, second, first);
    assertThat(ids("&status=PAUSED")).containsExactly(first);
    assertThat(ids("&status=RUNNING")).containsExactly(second);
    assertThat(ids("&status=DONE")).containsExactly(nobody);
    assertThat(ids("&limit=1&after=" + nobody)).containsExactly(second);
    JsonNode listed = list("&status=RUNNING").path("items").path(0);
    assertThat(listed).isEqualTo(Launches.progress(second));
    assertThat(listed.path("journeyName").asText()).isEqualTo(KEY);
    Tact.marketer().get("/api/launches?status=ASLEEP").expectProblem(422, "INVALID_INPUT");
  }

  private static String launched() {
    String launch = Launches.launch(KEY, List.of(Customers.reachable()));
    Launches.await(launch, progress -> progress.path("waiting").asInt() == 1);
    return launch;
  }

  private static List<String> ids(String query) {
    return list(query).path("items").findValuesAsText("launchId");
  }

  private static JsonNode list(String query) {
    return Tact.marketer().get("/api/launches?journey=" + KEY + query).expect(200).json();
  }
}
