package io.tact.tests.scenario;

import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Caller;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Drafts;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The words of the bank, for who draws journeys to choose from. */
class VocabularyTest {

  private static final String STARTED =
      "<startEvent id='s'><messageEventDefinition messageRef='m'/></startEvent><endEvent id='e'/>"
          + Journeys.flow("s", "e");

  @Test
  void customersContactsAndEventsBringTheWords() {
    Policies.inForce(
        "{'id':'words','type':'FREQUENCY_CAP','max':9,'window':'P7D','categories':['INVITATION']}");
    for (int i = 0; i < 5; i++) {
      Tact.admin()
          .post(
              "/api/customers",
              json(
                  "{'customerId':'%s','tier':'SILVER','branch':'vocabulary-branch','attributes':"
                      + "{'hobby':'chess','secret':'s%d','children':2,'married':true,'since':'2020-01-01'}}",
                  Customers.newId(), i))
          .expect(201);
    }
    ChannelEvents.behaviour(Customers.reachable(), "vocabulary.told", "{}");

    await()
        .untilAsserted(
            () ->
                assertThat(vocabulary().path("events").findValuesAsText("type"))
                    .contains("vocabulary.told"));
    JsonNode words = vocabulary();

    assertThat(words.path("channels").toString()).contains("SMS", "WECHAT", "INBOX");
    assertThat(words.path("categories").toString()).contains("INVITATION");
    assertThat(words.path("tiers").toString()).contains("SILVER");
    assertThat(words.path("branches").toString()).contains("vocabulary-branch");
    assertThat(attribute(words, "hobby"))
        .isEqualTo(json("{'name':'hobby','kind':'TEXT','values':['chess']}"));
    assertThat(attribute(words, "children").path("kind").asText()).isEqualTo("NUMBER");
    assertThat(attribute(words, "married").path("kind").asText()).isEqualTo("BOOLEAN");
    assertThat(attribute(words, "since").path("kind").asText()).isEqualTo("TIME");
    assertThat(attribute(words, "secret").path("values")).isEmpty();
  }

  @Test
  void eventsThatPublishedJourneysListenToAreKnownBeforeAnyCame() {
    Journeys.publish("vocabulary-listener", STARTED, message("vocabulary.awaited"));

    assertThat(vocabulary().path("events"))
        .contains(json("{'type':'vocabulary.awaited','count':0}"));
    assertThat(neverSeen("vocabulary.awaited")).isEmpty();
    assertThat(neverSeen("vocabulary.awaitde")).containsExactly("WARNING");
  }

  @Test
  void referenceJourneysKnowEachOthersEvents() {
    for (String key : List.of("salary-day", "deposit-renewal", "complaint-follow-up")) {
      assertThat(Tact.marketer().get("/api/journeys/" + key).expect(200).text())
          .doesNotContain("event-never-seen");
    }
  }

  @Test
  void whoDrawsReviewsAndWatchesReadsIt() {
    for (Caller caller :
        List.of(Tact.marketer(), Tact.approver(), Tact.compliance(), Tact.admin())) {
      caller.get("/api/vocabulary").expect(200);
    }
    Tact.channel().get("/api/vocabulary").expectProblem(403);
    Tact.manager().get("/api/vocabulary").expectProblem(403);
    Tact.stranger().get("/api/vocabulary").expectProblem(401);
  }

  private static String message(String event) {
    return "<message id='m' name='" + event + "'/>";
  }

  /** How grave it is that a journey starts by an event that nobody sends. */
  private static List<String> neverSeen(String event) {
    byte[] bpmn = Journeys.bpmn("vocabulary-typist", STARTED, message(event));
    JsonNode findings = Drafts.inspect(Tact.marketer(), bpmn).expect(200).json().path("findings");
    return StreamSupport.stream(findings.spliterator(), false)
        .filter(finding -> finding.path("rule").asText().equals("event-never-seen"))
        .map(finding -> finding.path("severity").asText())
        .toList();
  }

  private static JsonNode vocabulary() {
    return Tact.marketer().get("/api/vocabulary").expect(200).json();
  }

  private static JsonNode attribute(JsonNode words, String name) {
    for (JsonNode attribute : words.path("attributes")) {
      if (attribute.path("name").asText().equals(name)) {
        return attribute;
      }
    }
    throw new AssertionError("no attribute " + name + ": " + words.path("attributes"));
  }
}
