package io.tact.tests.scenario;

import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Contacts;
import io.tact.tests.running.Customers;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compliance has decisions made again, years later. */
class DecisionAuditTest {

  @Test
  void decisionsOfAnEventfulLifeComeOutTheSame() {
    Policies.inForce(
        "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','whenReached':'DEFER'}",
        "{'id':'gap','type':'MINIMUM_GAP','gap':'PT4H','whenReached':'DEFER'}",
        "{'id':'calm','type':'COOL_OFF','after':'COMPLAINT','count':1,'within':'P30D','pause':'P3D'}");
    String customer = Customers.registered("Asia/Shanghai", "GOLD");
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(20, 30));
    Customers.contact(customer, "SMS", "MARKETING");
    Customers.contact(customer, "EMAIL", "MARKETING");
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(23, 0));
    Customers.contact(customer, "SMS", "MARKETING");
    Policies.inForce("{'id':'week','type':'FREQUENCY_CAP','max':3,'window':'P7D'}");
    ManualClock.forward(Duration.ofDays(1));
    Tact.channel()
        .post("/api/customers/" + customer + "/complaints", json("{'channel':'SMS'}"))
        .expectSuccess();
    for (int n = 0; n < 3; n++) {
      Customers.contact(customer, "PUSH", "MARKETING");
    }
    Contacts.awaitCount(customer, 6);

    JsonNode report = audited("customerId=" + customer);

    assertThat(report.path("customers").asInt()).isEqualTo(1);
    assertThat(report.path("decisions").asInt()).isGreaterThanOrEqualTo(8);
    assertThat(report.path("differing").asInt()).as(report.toString()).isZero();
  }

  @Test
  void decisionsOfEverybodyComeOutTheSame() {
    String last = "";
    for (int n = 0; n < 50; n++) {
      last = Customers.reachable();
      Customers.contact(last, "SMS", "MARKETING");
    }
    Contacts.awaitCount(last, 1);

    JsonNode report = audited("customers=1000");

    assertThat(report.path("customers").asInt()).isGreaterThan(25);
    assertThat(report.path("differing").asInt()).as(report.toString()).isZero();
  }

  @Test
  void aContactOrATimeMayBeNamed() {
    Policies.inForce();
    ManualClock.forward(Duration.ofDays(1));
    String first = ManualClock.now().toString();
    String contact = Customers.contact(Customers.reachable(), "SMS", "MARKETING").text("contactId");
    ManualClock.forward(Duration.ofDays(1));
    String customer = Customers.reachable();
    Customers.contact(customer, "SMS", "MARKETING");
    Contacts.awaitCount(customer, 1);

    assertThat(audited("contactId=" + contact).path("decisions").asInt()).isEqualTo(1);
    String day = "from=" + first + "&to=" + ManualClock.now();
    assertThat(audited(day + "&customers=1000").path("customers").asInt()).isEqualTo(1);
  }

  @Test
  void historyThatWasTamperedWithIsReported() throws Exception {
    Policies.inForce("{'id':'one','type':'FREQUENCY_CAP','max':1,'window':'P7D'}");
    String customer = Customers.reachable();
    Customers.contact(customer, "SMS", "MARKETING");
    String suppressed = Customers.contact(customer, "SMS", "MARKETING").text("contactId");
    JdbcTemplate jdbc = Tact.context().getBean(JdbcTemplate.class);
    int changed =
        jdbc.update(
            "UPDATE event SET payload = replace(payload, '\"observed\":1', '\"observed\":2')"
                + " WHERE aggregate_id = ? AND type = 'ContactSuppressed'",
            customer);
    assertThat(changed).isEqualTo(1);

    JsonNode report = audited("customerId=" + customer);

    assertThat(report.path("differing").asInt()).isEqualTo(1);
    assertThat(commanded("--customer", customer)).isEqualTo(1);
    JsonNode difference = report.path("differences").path(0);
    assertThat(difference.path("contactId").asText()).isEqualTo(suppressed);
    assertThat(difference.at("/recorded/objections/0/observed").asInt()).isEqualTo(2);
    assertThat(difference.at("/again/objections/0/observed").asInt()).isEqualTo(1);
    jdbc.update(
        "UPDATE event SET payload = replace(payload, '\"observed\":2', '\"observed\":1')"
            + " WHERE aggregate_id = ? AND type = 'ContactSuppressed'",
        customer);
    assertThat(commanded("--customer", customer)).isZero();
    assertThat(commanded("none")).isEqualTo(2);
    assertThat(commanded("--customer", "nobody-at-all")).isEqualTo(2);
  }

  /** Calls the command as an operator does; answers how it ended. */
  private static int commanded(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("../api/bin/check-decisions"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("TACT_URL", "http://127.0.0.1:" + Tact.port());
    builder.environment().put("TACT_USERS_COMPLIANCE_PASSWORD", Tact.PASSWORD);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start().waitFor();
  }

  @Test
  void isForComplianceAndNamesItsBounds() {
    Tact.marketer().get("/api/audit/decisions").expectProblem(403);
    Tact.compliance().get("/api/audit/decisions?customers=0").expectProblem(422);
    Tact.compliance().get("/api/audit/decisions?customers=10001").expectProblem(422);
    Tact.compliance().get("/api/audit/decisions?customerId=nobody-at-all").expectProblem(404);
    Tact.compliance().get("/api/audit/decisions?contactId=no-contact").expectProblem(404);
    Tact.compliance().get("/api/audit/decisions?from=yesterday").expectProblem(422);
  }

  private static JsonNode audited(String query) {
    return Tact.compliance().get("/api/audit/decisions?" + query).expect(200).json();
  }
}
