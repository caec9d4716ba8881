package io.tact.tests.scenario;

import static io.tact.tests.running.TestRuns.decisions;
import static io.tact.tests.running.TestRuns.run;
import static io.tact.tests.running.TestRuns.script;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Customers;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A test run waits for nobody, and sees its customers as they stood, whatever others do. */
class TestRunBesideOthersTest {

  @BeforeEach
  void policy() {
    Policies.inForce(TestRunLeavesNothingTest.RULES);
  }

  @Test
  void waitsForNobodyAndKeepsNobodyWaiting() {
    String customer = Customers.reachable();
    TransactionTemplate transaction =
        new TransactionTemplate(Tact.context().getBean(PlatformTransactionManager.class));
    JdbcTemplate jdbc = Tact.context().getBean(JdbcTemplate.class);

    JsonNode run =
        transaction.execute(
            status -> {
              jdbc.execute("SELECT pg_advisory_xact_lock(hashtextextended('" + customer + "', 0))");
              // Whoever appends to the history would wait for this, and be waited for.
              jdbc.execute("LOCK TABLE event, snapshot, customer_key IN EXCLUSIVE MODE");
              jdbc.queryForList(
                  "SELECT name_ FROM act_ge_property WHERE name_ = 'deployment.lock' FOR UPDATE");
              return CompletableFuture.supplyAsync(
                      () ->
                          run(
                              script(
                                  TestRunLeavesNothingTest.journey("unlocked"), List.of(customer))))
                  .orTimeout(20, java.util.concurrent.TimeUnit.SECONDS)
                  .join();
            });

    assertThat(decisions(run, 0)).hasSize(1);
  }

  @Test
  void seesCustomersAsTheyStoodAtOneInstantWhileLifeGoesOn() {
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(22, 0));
    String customer = Customers.reachable();
    Customers.contact(customer, "SMS", "MARKETING");
    TransactionTemplate transaction =
        new TransactionTemplate(Tact.context().getBean(PlatformTransactionManager.class));
    JdbcTemplate jdbc = Tact.context().getBean(JdbcTemplate.class);

    CompletableFuture<JsonNode> run =
        transaction.execute(
            status -> {
              jdbc.execute("LOCK TABLE waiting_contact IN ACCESS EXCLUSIVE MODE");
              CompletableFuture<JsonNode> begun =
                  CompletableFuture.supplyAsync(
                      () ->
                          run(
                              script(
                                  TestRunLeavesNothingTest.journey("at-once"),
                                  List.of(customer),
                                  "{'advance':'P1D'}")));
              // It has read the history by now; what waits is decided before it can read that.
              Awaitility.await().until(() -> asksWhatWaits(jdbc));
              jdbc.update("DELETE FROM waiting_contact WHERE customer_id = ?", customer);
              return begun;
            });

    assertThat(decisions(run.join(), 0)).anyMatch(decision -> decision.contains("APPROVED"));
  }

  private static boolean asksWhatWaits(JdbcTemplate jdbc) {
    return !jdbc.queryForList(
            "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                + " AND query LIKE '%AS deferral%'")
        .isEmpty();
  }
}
