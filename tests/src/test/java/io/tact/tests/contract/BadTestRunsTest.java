package io.tact.tests.contract;

import static io.tact.tests.running.Journeys.bpmn;
import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.TestRuns.ask;
import static io.tact.tests.running.TestRuns.run;
import static io.tact.tests.running.TestRuns.script;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tact.tests.running.Answer;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Tact;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Test runs that cannot be. */
class BadTestRunsTest {

  private static final byte[] PLAIN =
      bpmn(
          "plain-tried", "<startEvent id=\"start\"/><endEvent id=\"end\"/>" + flow("start", "end"));

  private static final byte[] BY_EVENT =
      bpmn(
          "event-tried",
          "<startEvent id=\"start\"><messageEventDefinition messageRef=\"m1\"/></startEvent>"
              + send("push", "PUSH", "")
              + "<endEvent id=\"end\"/>"
              + flow("start", "push", "end"),
          "<message id=\"m1\" name=\"salary.received\"/>");

  @Test
  void unsafeDiagramsNeverReachTheEngine() {
    byte[] hostile =
        bpmn(
            "hostile-tried",
            "<startEvent id=\"start\"/><scriptTask id=\"evil\" scriptFormat=\"groovy\">"
                + "<script>1</script></scriptTask><endEvent id=\"end\"/>"
                + flow("start", "evil", "end"));

    Answer answer = ask(script(hostile, List.of("c"))).expectProblem(422, "UNSAFE_BPMN");

    assertThat(answer.json().at("/violations/0/field").asText()).isEqualTo("evil");
  }

  @Test
  void openFindingsAreNamedByTheirElements() {
    byte[] unfinished =
        bpmn(
            "unfinished-tried",
            "<startEvent id=\"start\"/><task id=\"todo\"/><endEvent id=\"end\"/>"
                + flow("start", "todo", "end"));

    Answer answer = ask(script(unfinished, List.of("c"))).expectProblem(409, "FINDINGS_OPEN");

    assertThat(answer.json().at("/violations/0/field").asText()).isEqualTo("todo");
    assertThat(answer.json().at("/violations/0/code").asText()).isEqualTo("ABSTRACT_TASK");
  }

  @Test
  void whatIsNoDiagramIsMalformed() {
    ask(script("no xml".getBytes(StandardCharsets.UTF_8), List.of("c")))
        .expectProblem(400, "BPMN_NOT_WELL_FORMED");
    byte[] large = new String(PLAIN, StandardCharsets.UTF_8).concat(" ".repeat(600_000)).getBytes();
    ask(script(large, List.of("c"))).expectProblem(413, "BODY_TOO_LARGE");
  }

  @Test
  void aJourneyThatCallsAnUnpublishedOneIsNotTried() {
    byte[] caller =
        bpmn(
            "lonely-tried",
            "<startEvent id=\"start\"/><callActivity id=\"call\" calledElement=\"nowhere\"/>"
                + "<endEvent id=\"end\"/>"
                + flow("start", "call", "end"));

    ask(script(caller, List.of("c"))).expectProblem(409, "CALLS_UNPUBLISHED");
  }

  @Test
  void aJourneyThatOnlyAnEventStartsNeedsOne() {
    String customer = Customers.reachable();
    ObjectNode script = script(BY_EVENT, List.of(customer));

    Answer without = ask(script).expectProblem(422);
    assertThat(without.json().at("/violations/0/code").asText()).isEqualTo("START_NEEDED");
    script.putObject("start").put("type", "card.lost");
    Answer other = ask(script).expectProblem(422);
    assertThat(other.json().at("/violations/0/code").asText()).isEqualTo("START_UNKNOWN");
    script.putObject("start").put("type", "salary.received").putObject("data").put("amount", 9);

    assertThat(run(script).at("/customers/0/standing").asText()).isEqualTo("COMPLETED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'advance':'3 days'}                                       | steps[0].advance",
        "{'advance':'P400D'}                                        | steps[0].advance",
        "{'advance':'P1M'}                                          | steps[0].advance",
        "{'until':'tomorrow'}                                       | steps[0].until",
        "{'until':'3000-01-01T00:00:00Z'}                           | steps[0].until",
        "{}                                                         | steps[0]",
        "{'advance':'P1D','until':'2027-01-01T00:00:00Z'}           | steps[0]",
        "{'event':{}}                                               | steps[0].event.type",
        "{'event':{'type':'tact.receipt.eaten'}}                    | steps[0].event.type",
        "{'event':{'type':'a','customerId':'somebody else'}}        | steps[0].event.customerId",
        "{'event':{'type':'a','more':1}}                            | steps[0].event.more",
      })
  void stepsThatAreNone(String step, String field) {
    Answer answer = ask(script(PLAIN, List.of("c"), step)).expectProblem(422, "INVALID_INPUT");

    assertThat(answer.json().path("violations").findValuesAsText("field")).contains(field);
  }

  @Test
  void tooMuchIsRefused() {
    ask(script(PLAIN, List.of())).expectProblem(422, "INVALID_INPUT");
    ask(script(PLAIN, Collections.nCopies(21, "c"))).expectProblem(422, "INVALID_INPUT");
    String[] steps = Collections.nCopies(201, "{'advance':'PT1S'}").toArray(String[]::new);
    ask(script(PLAIN, List.of("c"), steps)).expectProblem(422, "INVALID_INPUT");
    ask(script(PLAIN, List.of("c")).put("campaignId", "no-such"))
        .expectProblem(422, "INVALID_INPUT");
  }

  @Test
  void whoFindsOthersTryingComesBackLater() {
    ObjectNode script = script(PLAIN, List.of(Customers.reachable()));
    List<CompletableFuture<Answer>> runs = new ArrayList<>();

    Object first =
        new TransactionTemplate(Tact.context().getBean(PlatformTransactionManager.class))
            .execute(
                status -> {
                  // Those who have entered the stage wait for this.
                  Tact.context()
                      .getBean(JdbcTemplate.class)
                      .execute("LOCK TABLE waiting_contact IN ACCESS EXCLUSIVE MODE");
                  for (int i = 0; i < 3; i++) {
                    runs.add(CompletableFuture.supplyAsync(() -> ask(script)));
                  }
                  return CompletableFuture.anyOf(runs.toArray(CompletableFuture[]::new)).join();
                });

    Answer refused = ((Answer) first).expectProblem(429, "TEST_RUNS_BUSY");
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(runs.stream().map(CompletableFuture::join).map(Answer::status))
        .containsExactlyInAnyOrder(200, 200, 429);
  }

  @ParameterizedTest
  @ValueSource(strings = {"channel", "compliance", "manager", "admin"})
  void otherRolesTryNothing(String user) {
    Tact.as(user).post("/api/journeys/test-run", script(PLAIN, List.of("c"))).expectProblem(403);
    Tact.as(user).get("/api/journeys/test-run/customers").expectProblem(403);
  }

  @Test
  void approversMayTryToo() {
    Tact.approver()
        .post("/api/journeys/test-run", script(PLAIN, List.of(Customers.reachable())))
        .expect(200);
    assertThat(Tact.approver().get("/api/journeys/test-run/customers").expect(200).json())
        .isNotEmpty();
  }
}
