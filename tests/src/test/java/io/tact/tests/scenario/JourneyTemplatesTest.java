package io.tact.tests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Answer;
import io.tact.tests.running.Tact;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Journeys to begin from, as they come with Tact. */
class JourneyTemplatesTest {

  @Test
  void everyTemplateHasWordsInBothLanguagesForWhatItsDiagramHolds() {
    JsonNode templates = Tact.marketer().get("/api/journey-templates").expect(200).json();

    assertThat(templates.path("items").findValuesAsText("key"))
        .contains("salary-day", "deposit-renewal", "card-wake-up", "complaint-follow-up");
    for (JsonNode template : templates.path("items")) {
      String bpmn = bpmn(template.path("key").asText()).text();
      for (String language : new String[] {"zh-CN", "en"}) {
        JsonNode words = template.path("words").path(language);
        assertThat(words.path("name").asText()).isNotBlank();
        assertThat(words.path("about").asText()).isNotBlank();
        words
            .path("steps")
            .fieldNames()
            .forEachRemaining(id -> assertThat(bpmn).contains("id=\"" + id + "\""));
        words
            .path("texts")
            .fieldNames()
            .forEachRemaining(id -> assertThat(bpmn).contains("serviceTask id=\"" + id + "\""));
      }
    }
  }

  @Test
  void aTemplateStaysAsItCameWhateverBecomesOfTheJourney() {
    byte[] came = bpmn("salary-day").body();
    String changed = new String(came, StandardCharsets.UTF_8).replace("Remind once", "Remind");
    Tact.marketer()
        .post("/api/journeys", "application/xml", changed.getBytes(StandardCharsets.UTF_8))
        .expect(201);

    assertThat(bpmn("salary-day").body()).isEqualTo(came);
    Tact.marketer()
        .get("/api/journey-templates/nothing/bpmn")
        .expectProblem(404, "JOURNEY_TEMPLATE_UNKNOWN");
  }

  private static Answer bpmn(String key) {
    return Tact.marketer().get("/api/journey-templates/" + key + "/bpmn").expect(200);
  }
}
