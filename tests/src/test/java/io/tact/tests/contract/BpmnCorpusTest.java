package io.tact.tests.contract;

import static io.tact.tests.running.Journeys.bpmn;
import static io.tact.tests.running.Journeys.flow;
import static org.assertj.core.api.Assertions.assertThat;

import io.tact.tests.running.Answer;
import io.tact.tests.running.SharedData;
import io.tact.tests.running.Tact;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploaded BPMN is hostile until proven otherwise. */
class BpmnCorpusTest {

  @Test
  void validFilesBecomeDraftsOrAreRefusedForNamedElements() {
    for (Path file : SharedData.files("bpmn/valid")) {
      Answer answer = post(SharedData.bytes(file));
      assertThat(answer.status()).as(file + answer.text()).isIn(201, 422);
      if (answer.status() == 201) {
        assertThat(answer.text("status")).isEqualTo("DRAFT");
        assertThat(answer.json().path("findings").isArray()).isTrue();
      } else {
        answer.expectProblem(422, "UNSAFE_BPMN");
        assertThat(answer.json().path("violations")).isNotEmpty();
      }
    }
  }

  @Test
  void hostileAndBrokenFilesAreRefused() {
    for (Path file : SharedData.files("bpmn/hostile")) {
      Answer answer = post(SharedData.bytes(file));
      assertThat(answer.status()).as(file + answer.text()).isIn(400, 413, 422);
      answer.expectProblem(answer.status());
    }
  }

  @Test
  void everythingExecutableIsUnsafe() {
    Map<String, String> attacks =
        Map.of(
            "script",
                "<scriptTask id=\"bad\" scriptFormat=\"groovy\"><script>1</script></scriptTask>",
            "class", "<serviceTask id=\"bad\" camunda:class=\"java.lang.Runtime\"/>",
            "expression", "<serviceTask id=\"bad\" camunda:expression=\"${sendContact}\"/>",
            "delegate", "<serviceTask id=\"bad\" camunda:delegateExpression=\"${runtime}\"/>",
            "external", "<serviceTask id=\"bad\" camunda:type=\"external\" camunda:topic=\"t\"/>",
            "listener",
                "<task id=\"bad\"><extensionElements><camunda:executionListener event=\"start\""
                    + " class=\"java.lang.Runtime\"/></extensionElements></task>",
            "name",
                "<task id=\"bad\" name=\"${''.getClass()}\"/><serviceTask id=\"b2\""
                    + " camunda:delegateExpression=\"${sendContact} ${x}\"/>",
            "connector",
                "<serviceTask id=\"bad\"><extensionElements><camunda:connector>"
                    + "<camunda:connectorId>http-connector</camunda:connectorId>"
                    + "</camunda:connector></extensionElements></serviceTask>",
            "input",
                "<serviceTask id=\"bad\" camunda:delegateExpression=\"${sendContact}\">"
                    + "<extensionElements><camunda:inputOutput><camunda:inputParameter"
                    + " name=\"channel\"><camunda:script scriptFormat=\"groovy\">1"
                    + "</camunda:script></camunda:inputParameter></camunda:inputOutput>"
                    + "</extensionElements></serviceTask>");
    attacks.forEach(
        (name, element) -> {
          Answer answer =
              post(
                  bpmn(
                      "attack-" + name,
                      "<startEvent id=\"s\"/>"
                          + element
                          + "<endEvent id=\"e\"/>"
                          + flow("s", "bad", "e")));
          assertThat(answer.status()).as(name + answer.text()).isEqualTo(422);
          answer.expectProblem(422, "UNSAFE_BPMN");
          assertThat(answer.json().path("violations").toString()).as(name).contains("b");
          Tact.marketer().get("/api/journeys/attack-" + name).expectProblem(404);
        });
  }

  @Test
  void scriptInAConditionIsUnsafe() {
    post(bpmn(
            "attack-condition",
            "<startEvent id=\"s\"/><endEvent id=\"e\"/><sequenceFlow id=\"f\" sourceRef=\"s\""
                + " targetRef=\"e\"><conditionExpression xsi:type=\"tFormalExpression\">"
                + "${execution.getProcessEngineServices()}</conditionExpression>"
                + "</sequenceFlow>"))
        .expectProblem(422, "UNSAFE_BPMN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><definitions>&b;</definitions>",
        "<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><definitions/>",
        "<!DOCTYPE d [<!ENTITY x SYSTEM \"http://127.0.0.1:1/\">]><definitions>&x;</definitions>",
        "",
        "hello",
        "<definitions",
        "<html/>",
        "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>",
      })
  void bombsAndWhatIsNoBpmnAreBadRequests(String xml) {
    post(xml.getBytes(StandardCharsets.UTF_8)).expectProblem(400);
  }

  @Test
  void depthAttributesAndSizeHaveLimits() {
    String deep = "<subProcess id=\"x\">".repeat(200) + "</subProcess>".repeat(200);
    post(bpmn("too-deep", deep)).expectProblem(400);
    StringBuilder attributes = new StringBuilder("<task id=\"t\"");
    for (int i = 0; i < 1_001; i++) {
      attributes.append(" a").append(i).append("=\"1\"");
    }
    post(bpmn("too-wide", attributes + "/>")).expectProblem(400);
    post(bpmn("too-big", "<!-- " + "x".repeat(520 * 1024) + " -->")).expectProblem(413);
  }

  @Test
  void sketchIsKeptWithFindingsAndCannotBeSubmitted() {
    Answer draft = post(bpmn("sketch", "<task id=\"think\" name=\"Think\"/>")).expect(201);
    List<String> severities = draft.json().path("findings").findValuesAsText("severity");
    assertThat(severities).contains("ERROR");

    Answer submit = Tact.marketer().post("/api/journeys/sketch/versions/1/submit");

    assertThat(submit.status()).isIn(409, 422);
    Answer stored = Tact.marketer().get("/api/journeys/sketch/versions/1/bpmn").expect(200);
    assertThat(stored.text()).contains("Think");
  }

  @Test
  void sameKeyMakesTheNextVersion() {
    byte[] journey =
        bpmn("versions", "<startEvent id=\"s\"/><endEvent id=\"e\"/>" + flow("s", "e"));
    assertThat(post(journey).expect(201).json().path("version").asInt()).isEqualTo(1);
    assertThat(post(journey).expect(201).json().path("version").asInt()).isEqualTo(2);
    Tact.marketer().post("/api/journeys/versions/versions/2/submit");
    Tact.marketer().post("/api/journeys/versions/versions/2/approve").expectProblem(403);
    assertThat(Tact.approver().post("/api/journeys/versions/versions/2/approve").status())
        .isBetween(200, 299);
    Tact.approver().post("/api/journeys/versions/versions/1/approve").expectProblem(409);
  }

  private static Answer post(byte[] bpmn) {
    return Tact.marketer().post("/api/journeys", "application/xml", bpmn);
  }
}
