package io.tact.tests.contract;

import static io.tact.tests.running.Journeys.bpmn;
import static io.tact.tests.running.Journeys.flow;
import static org.assertj.core.api.Assertions.assertThat;

import io.tact.tests.running.Answer;
import io.tact.tests.running.Drafts;
import io.tact.tests.running.SharedData;
import io.tact.tests.running.Tact;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is saved into a draft is held to what a new one is held to; a bad one changes nothing. */
class BadDraftsTest {

  private static final byte[] GOOD = drawing("bad-drafts", "good");
  private static final int VERSION = Drafts.post(Tact.marketer(), GOOD);
  private static final String ETAG = Drafts.etag("bad-drafts", VERSION);

  @AfterEach
  void theDraftIsAsItWas() {
    assertThat(Tact.marketer().get(Drafts.path("bad-drafts", VERSION)).expect(200).body())
        .isEqualTo(GOOD);
  }

  @Test
  void whoDoesNotSayWhatTheyChangedIsAskedTo() {
    byte[] next = drawing("bad-drafts", "next");
    put(next, Map.of("Content-Type", "application/xml"))
        .expectProblem(428, "PRECONDITION_REQUIRED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "abc", "\"a\", \"b\"", "\"open"})
  void anIfMatchNamesOneETag(String ifMatch) {
    save(ifMatch, drawing("bad-drafts", "next")).expectProblem(400, "MALFORMED_IF_MATCH");
  }

  @Test
  void anETagOfSomethingElseIsAConflict() {
    save("\"something else\"", drawing("bad-drafts", "next")).expectProblem(412, "DRAFT_CHANGED");
  }

  @Test
  void unknownJourneysAndVersionsAreNotFound() {
    Drafts.save(Tact.marketer(), "nowhere-drawn", 1, ETAG, drawing("nowhere-drawn", "x"))
        .expectProblem(404);
    Drafts.save(Tact.marketer(), "bad-drafts", 99, ETAG, GOOD).expectProblem(404);
    Drafts.save(Tact.marketer(), "bad-drafts", 0, ETAG, GOOD).expectProblem(404);
  }

  @Test
  void aDiagramOfAnotherJourneyIsRefusedByItsKey() {
    Answer answer = save(ETAG, drawing("another", "x")).expectProblem(422);
    assertThat(answer.json().path("violations").findValuesAsText("field")).containsExactly("key");
    Tact.marketer().get("/api/journeys/another").expectProblem(404);
  }

  @Test
  void hostileAndBrokenFilesAreNeitherSavedNorLookedAt() {
    for (Path file : SharedData.files("bpmn/hostile")) {
      byte[] bytes = SharedData.bytes(file);
      for (Answer answer :
          new Answer[] {save(ETAG, bytes), Drafts.inspect(Tact.marketer(), bytes)}) {
        assertThat(answer.status()).as(file + answer.text()).isIn(400, 413, 422);
        answer.expectProblem(answer.status());
      }
    }
  }

  @Test
  void whatIsUnsafeIsNamedByItsElement() {
    byte[] unsafe =
        bpmn(
            "bad-drafts",
            "<scriptTask id=\"bad\" scriptFormat=\"groovy\"><script>1</script></scriptTask>");
    for (Answer answer :
        new Answer[] {save(ETAG, unsafe), Drafts.inspect(Tact.marketer(), unsafe)}) {
      answer.expectProblem(422, "UNSAFE_BPMN");
      assertThat(answer.json().path("violations").findValuesAsText("field")).contains("bad");
    }
  }

  @Test
  void sizeAndMediaTypeAreThoseOfANewOne() {
    byte[] large = bpmn("bad-drafts", "<!-- " + "x".repeat(520 * 1024) + " -->");
    save(ETAG, large).expectProblem(413);
    Drafts.inspect(Tact.marketer(), large).expectProblem(413);
    put(GOOD, Map.of("Content-Type", "application/json", "If-Match", ETAG)).expectProblem(415);
    Tact.marketer().post("/api/journeys/inspect", "text/plain", GOOD).expectProblem(415);
    Tact.marketer()
        .post("/api/journeys/inspect", "application/xml", new byte[0])
        .expectProblem(400);
    save(ETAG, "hello".getBytes(StandardCharsets.UTF_8)).expectProblem(400);
  }

  private static Answer save(String ifMatch, byte[] bpmn) {
    return Drafts.save(Tact.marketer(), "bad-drafts", VERSION, ifMatch, bpmn);
  }

  private static Answer put(byte[] bpmn, Map<String, String> headers) {
    return Tact.marketer()
        .call("PUT", Drafts.path("bad-drafts", VERSION), BodyPublishers.ofByteArray(bpmn), headers);
  }

  private static byte[] drawing(String key, String name) {
    return bpmn(
        key,
        "<process id=\"%s\" name=\"%s\">".formatted(key, name)
            + "<startEvent id=\"s\"/><endEvent id=\"e\"/>"
            + flow("s", "e")
            + "</process>");
  }
}
