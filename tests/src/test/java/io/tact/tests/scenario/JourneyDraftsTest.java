package io.tact.tests.scenario;

import static io.tact.tests.running.Journeys.bpmn;
import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Answer;
import io.tact.tests.running.Drafts;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Tact;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A journey is drawn, saved as one works, and handed in. */
class JourneyDraftsTest {

  @Test
  void aDraftIsSavedAsOneWorks() {
    int version = Drafts.post(Tact.marketer(), drawing("saved", "first"));
    Answer opened = Tact.marketer().get(Drafts.path("saved", version)).expect(200);
    String etag = opened.etag().orElseThrow();
    assertThat(etag).matches("\"[0-9a-f]{64}\"");
    Instant later = ManualClock.forward(Duration.ofMinutes(5));

    Answer saved =
        Drafts.save(Tact.marketer(), "saved", version, etag, drawing("saved", "second"))
            .expect(200);

    assertThat(saved.text("status")).isEqualTo("DRAFT");
    assertThat(saved.json().path("version").asInt()).isEqualTo(version);
    assertThat(saved.json().path("findings").isArray()).isTrue();
    Answer reopened = Tact.approver().get(Drafts.path("saved", version)).expect(200);
    assertThat(reopened.body()).isEqualTo(drawing("saved", "second"));
    assertThat(reopened.etag()).isEqualTo(saved.etag()).isNotEqualTo(opened.etag());
    JsonNode shown = newest("saved");
    assertThat(shown.path("name").asText()).isEqualTo("second");
    assertThat(shown.path("changedBy").asText()).isEqualTo("marketer");
    assertThat(shown.path("drawnBy")).extracting(JsonNode::asText).containsExactly("marketer");
    assertThat(Instant.parse(shown.path("changedAt").asText())).isEqualTo(later);
    assertThat(shown.has("submittedBy")).isFalse();
  }

  @Test
  void whoComesSecondIsToldWhoCameFirst() {
    int version = Drafts.post(Tact.marketer(), drawing("conflict", "first"));
    String etag = Drafts.etag("conflict", version);
    Instant at = ManualClock.forward(Duration.ofMinutes(5));
    Drafts.save(Tact.marketer(), "conflict", version, etag, drawing("conflict", "hers"))
        .expect(200);
    ManualClock.forward(Duration.ofMinutes(5));

    Answer refused =
        Drafts.save(Tact.marketer(), "conflict", version, etag, drawing("conflict", "his"))
            .expectProblem(412, "DRAFT_CHANGED");

    assertThat(refused.text("changedBy")).isEqualTo("marketer");
    assertThat(Instant.parse(refused.text("changedAt"))).isEqualTo(at);
    assertThat(Tact.marketer().get(Drafts.path("conflict", version)).text()).contains("hers");
  }

  @Test
  void anAnswerThatWasLostIsGivenAgain() {
    int version = Drafts.post(Tact.marketer(), drawing("again", "first"));
    String etag = Drafts.etag("again", version);
    Answer first = Drafts.save(Tact.marketer(), "again", version, etag, drawing("again", "second"));
    JsonNode before = newest("again");
    ManualClock.forward(Duration.ofMinutes(5));

    Answer second =
        Drafts.save(Tact.marketer(), "again", version, etag, drawing("again", "second"))
            .expect(200);

    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.etag()).isEqualTo(first.etag());
    assertThat(newest("again")).isEqualTo(before);
    assertThat(events("again", "JourneyRevised")).isEqualTo(1);
  }

  @Test
  void ofManyWhoSaveAtOnceExactlyOneWins() {
    int version = Drafts.post(Tact.marketer(), drawing("crowd", "first"));
    String etag = Drafts.etag("crowd", version);

    List<CompletableFuture<Answer>> calls =
        IntStream.range(0, 8)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () ->
                            Drafts.save(
                                Tact.marketer(),
                                "crowd",
                                version,
                                etag,
                                drawing("crowd", "n" + n))))
            .toList();
    List<Answer> answers = calls.stream().map(CompletableFuture::join).toList();

    List<Answer> won = answers.stream().filter(answer -> answer.status() == 200).toList();
    assertThat(won).hasSize(1);
    answers.stream()
        .filter(answer -> answer.status() != 200)
        .forEach(answer -> answer.expectProblem(412, "DRAFT_CHANGED"));
    assertThat(Drafts.etag("crowd", version)).isEqualTo(won.get(0).etag().orElseThrow());
    assertThat(events("crowd", "JourneyRevised")).isEqualTo(1);
  }

  @Test
  void whatIsHandedInIsNotSavedOver() {
    int version = Drafts.post(Tact.marketer(), drawing("handed-in", "first"));
    String etag = Drafts.etag("handed-in", version);
    Tact.marketer().post("/api/journeys/handed-in/versions/" + version + "/submit").expect(200);

    Drafts.save(Tact.marketer(), "handed-in", version, etag, drawing("handed-in", "second"))
        .expectProblem(409, "WRONG_STATUS");
    assertThat(Drafts.etag("handed-in", version)).isEqualTo(etag);
  }

  @Test
  void whoHandsInHandsInWhatTheySaw() {
    int version = Drafts.post(Tact.marketer(), drawing("seen", "first"));
    String seen = Drafts.etag("seen", version);
    Drafts.save(Tact.marketer(), "seen", version, seen, drawing("seen", "second")).expect(200);

    Answer refused = submit("seen", version, seen).expectProblem(412, "DRAFT_CHANGED");

    assertThat(refused.text("changedBy")).isEqualTo("marketer");
    assertThat(newest("seen").path("status").asText()).isEqualTo("DRAFT");
    submit("seen", version, "no tag").expectProblem(400, "MALFORMED_IF_MATCH");
    for (JsonNode shown : List.of(newest("seen"), inList("seen"))) {
      assertThat('"' + shown.path("sha256").asText() + '"').isEqualTo(Drafts.etag("seen", version));
    }
    submit("seen", version, Drafts.etag("seen", version)).expect(200);
    submit("seen", version, seen).expectProblem(409, "WRONG_STATUS");
  }

  private static Answer submit(String key, int version, String etag) {
    return Tact.marketer()
        .call(
            "POST",
            "/api/journeys/" + key + "/versions/" + version + "/submit",
            BodyPublishers.noBody(),
            Map.of("If-Match", etag));
  }

  @Test
  void aReviewIsToldByWhomWhenAndWhy() {
    int version = Drafts.post(Tact.marketer(), drawing("told", "first"));
    String path = "/api/journeys/told/versions/" + version;
    Instant submitted = ManualClock.forward(Duration.ofMinutes(5));
    Tact.marketer().post(path + "/submit", json("{'comment':'mind the text'}")).expect(200);
    Instant refused = ManualClock.forward(Duration.ofMinutes(5));
    Tact.approver().post(path + "/refuse", json("{'why':'too loud'}")).expect(200);

    JsonNode shown = newest("told");

    assertThat(shown.path("status").asText()).isEqualTo("REFUSED");
    assertThat(shown.path("submittedBy").asText()).isEqualTo("marketer");
    assertThat(Instant.parse(shown.path("submittedAt").asText())).isEqualTo(submitted);
    assertThat(shown.path("comment").asText()).isEqualTo("mind the text");
    assertThat(shown.path("decidedBy").asText()).isEqualTo("approver");
    assertThat(Instant.parse(shown.path("decidedAt").asText())).isEqualTo(refused);
    assertThat(shown.path("why").asText()).isEqualTo("too loud");
    Tact.marketer().post(path + "/submit", json("{'remark':'?'}")).expectProblem(422);
  }

  @Test
  void lookingAtADiagramKeepsNothing() {
    Answer answer =
        Drafts.inspect(
                Tact.approver(), bpmn("inspected-only", "<task id=\"think\" name=\"Think\"/>"))
            .expect(200);

    assertThat(answer.text("key")).isEqualTo("inspected-only");
    assertThat(answer.text("name")).isEqualTo("inspected-only");
    assertThat(answer.json().path("findings").findValuesAsText("rule"))
        .contains("abstract-task", "no-start");
    JsonNode finding = answer.json().path("findings").path(0);
    assertThat(finding.path("elementId").asText()).isNotEmpty();
    assertThat(finding.path("severity").asText()).isEqualTo("ERROR");
    assertThat(finding.path("values").isObject()).isTrue();
    Tact.marketer().get("/api/journeys/inspected-only").expectProblem(404);
  }

  @Test
  void onlyWhoDrawsSavesAndLooks() {
    int version = Drafts.post(Tact.marketer(), drawing("roles", "first"));
    String etag = Drafts.etag("roles", version);
    byte[] next = drawing("roles", "second");
    Drafts.save(Tact.approver(), "roles", version, etag, next).expectProblem(403);
    Drafts.save(Tact.compliance(), "roles", version, etag, next).expectProblem(403);
    Drafts.inspect(Tact.compliance(), next).expectProblem(403);
    Drafts.inspect(Tact.channel(), next).expectProblem(403);
    Tact.stranger()
        .call(
            "PUT",
            Drafts.path("roles", version),
            BodyPublishers.ofByteArray(next),
            Map.of("Content-Type", "application/xml", "If-Match", etag))
        .expectProblem(401);
  }

  private static byte[] drawing(String key, String name) {
    return bpmn(
        key,
        "<process id=\"%s\" name=\"%s\">".formatted(key, name)
            + "<startEvent id=\"s\"/><endEvent id=\"e\"/>"
            + flow("s", "e")
            + "</process>");
  }

  private static JsonNode newest(String key) {
    JsonNode versions = Tact.marketer().get("/api/journeys/" + key).expect(200).json();
    return versions.path("versions").path(versions.path("versions").size() - 1);
  }

  private static JsonNode inList(String key) {
    JsonNode lines =
        Tact.marketer().get("/api/journey-summaries?limit=1000&text=" + key).expect(200).json();
    return StreamSupport.stream(lines.path("items").spliterator(), false)
        .filter(line -> line.path("key").asText().equals(key))
        .findFirst()
        .orElseThrow()
        .path("newest");
  }

  private static long events(String key, String type) {
    JsonNode found =
        Tact.compliance().get("/api/audit/events?limit=1000&type=" + type).expect(200).json();
    return found.path("items").findValues("payload").stream()
        .filter(payload -> payload.path("key").asText().equals(key))
        .count();
  }
}
