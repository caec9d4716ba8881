package io.tact.tests.scenario;

import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.domain.policy.ContactPolicy;
import io.tact.domain.policy.PolicyReader;
import io.tact.projections.whatif.WhatIfRun.Period;
import io.tact.projections.whatif.WhatIfRuns;
import io.tact.tests.running.Answer;
import io.tact.tests.running.Contacts;
import io.tact.tests.running.Customers;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import io.tact.tests.running.WhatIfs;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How a what-if is asked for, followed and cancelled. */
class WhatIfCallsTest {

  private static final String ONE_A_WEEK =
      "{'id':'week','type':'FREQUENCY_CAP','max':1,'window':'P7D'}";

  private final Instant from = ManualClock.now();

  @Test
  void aLongRunShowsItsProgressAndCanBeCancelled() {
    WhatIfRuns runs = Tact.context().getBean(WhatIfRuns.class);
    JdbcTemplate jdbc = Tact.context().getBean(JdbcTemplate.class);
    TransactionTemplate transaction =
        new TransactionTemplate(Tact.context().getBean(PlatformTransactionManager.class));
    String run =
        transaction.execute(
            status -> {
              jdbc.execute("LOCK TABLE contact_log IN ACCESS EXCLUSIVE MODE");
              String id = begunElsewhere(runs);
              assertThat(show(id).json().path("status").asText()).isEqualTo("RUNNING");
              Tact.marketer().delete("/api/contact-policy/what-if/" + id).expect(204);
              return id;
            });

    runs.await(run, Duration.ofSeconds(30));

    assertThat(show(run).json().path("status").asText()).isEqualTo("CANCELLED");
    assertThat(show(run).json().has("result")).isFalse();
    Tact.marketer().delete("/api/contact-policy/what-if/" + run).expect(204);
    Tact.marketer().delete("/api/contact-policy/what-if/nobody").expectProblem(404);
  }

  @Test
  void whoPrefersNotToWaitIsToldWhereToLook() {
    String customer = Customers.reachable();
    Policies.inForce();
    Customers.contact(customer, "SMS", "MARKETING");
    Customers.contact(customer, "SMS", "MARKETING");
    Contacts.awaitCount(customer, 2);

    Answer accepted =
        Tact.marketer()
            .call(
                "POST",
                "/api/contact-policy/what-if",
                BodyPublishers.ofString(
                    WhatIfs.body(from, from.plusSeconds(1), ONE_A_WEEK).toString()),
                Map.of("Content-Type", "application/json", "Prefer", "respond-async"));
    assertThat(accepted.status()).isBetween(200, 202);
    String run = accepted.json().path("id").asText();
    Tact.context().getBean(WhatIfRuns.class).await(run, Duration.ofSeconds(30));

    JsonNode result = show(run).json().path("result");
    assertThat(result.at("/recorded/approved").asInt())
        .isGreaterThan(result.path("approved").asInt());
    assertThat(result.at("/samples/newlySuppressed").findValuesAsText("customerId"))
        .isNotEmpty()
        .allMatch(id -> Tact.marketer().get("/api/customers/" + id).status() == 200);
  }

  /** Outside this thread's transaction. */
  private String begunElsewhere(WhatIfRuns runs) {
    Period period = new Period(from, from.plusSeconds(1), "test");
    return CompletableFuture.supplyAsync(() -> runs.begin(anyPolicy(), period)).join();
  }

  @Test
  void badInputNamesTheField() {
    Instant now = from.plusSeconds(1);
    String path = "/api/contact-policy/what-if";
    Answer window =
        Tact.marketer()
            .post(
                path,
                WhatIfs.body(
                    from, now, "{'id':'w','type':'FREQUENCY_CAP','max':1,'window':'P401D'}"))
            .expectProblem(422);
    assertThat(window.json().at("/violations/0/field").asText())
        .isEqualTo("policy.rules[0].window");
    Answer turned =
        Tact.marketer().post(path, WhatIfs.body(now, from, ONE_A_WEEK)).expectProblem(422);
    assertThat(turned.json().at("/violations/0/field").asText()).isEqualTo("to");
    String everybody = "{'id':'h','type':'HOLD_OUT','percent':100,'salt':'x'}";
    assertThat(code(Tact.marketer().post(path, WhatIfs.body(from, now, everybody))))
        .isEqualTo("policy.rules[0].percent ALWAYS_OBJECTS");
    assertThat(
            code(
                Tact.compliance()
                    .post(
                        "/api/contact-policy/versions",
                        json("{'zone':'Asia/Shanghai','rules':[%s]}", everybody))))
        .isEqualTo("rules[0].percent ALWAYS_OBJECTS");
    Tact.marketer().post(path, json("{}")).expectProblem(422);
    Tact.channel().post(path, WhatIfs.body(from, now, ONE_A_WEEK)).expectProblem(403);
    Tact.manager().post(path, WhatIfs.body(from, now, ONE_A_WEEK)).expectProblem(403);
  }

  private static String code(Answer refused) {
    JsonNode violation = refused.expectProblem(422).json().at("/violations/0");
    return violation.path("field").asText() + " " + violation.path("code").asText();
  }

  private static Answer show(String run) {
    return Tact.marketer().get("/api/contact-policy/what-if/" + run).expect(200);
  }

  private static ContactPolicy anyPolicy() {
    return PolicyReader.readValues(Map.of("zone", "Asia/Shanghai", "rules", List.of()))
        .orElseThrow();
  }
}
