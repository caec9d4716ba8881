package io.tact.tests.scenario;

import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tact.tests.running.Answer;
import io.tact.tests.running.Caller;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Tact;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may do what. */
class RolesTest {

  private static final List<String> READABLE_BY_ALL =
      List.of("/api/journeys", "/api/contact-policy", "/api/element-templates");

  @Test
  void strangersAreAskedToSignIn() {
    for (String path : READABLE_BY_ALL) {
      Tact.stranger().get(path).expectProblem(401);
    }
    Tact.stranger().post("/api/contacts", json("{}")).expectProblem(401);
    new Caller(Tact.port(), "admin", "wrong").get("/api/journeys").expectProblem(401);
    assertThat(Tact.stranger().get("/actuator/health/readiness").status()).isEqualTo(200);
  }

  @Test
  void everybodyReadsJourneysThePolicyAndTheVocabulary() {
    for (Caller caller :
        List.of(
            Tact.marketer(),
            Tact.approver(),
            Tact.channel(),
            Tact.compliance(),
            Tact.manager(),
            Tact.admin())) {
      READABLE_BY_ALL.forEach(path -> caller.get(path).expect(200));
    }
  }

  @Test
  void eachRoleKeepsToItsWork() {
    String customer = Customers.reachable();
    Tact.marketer().post("/api/customers", json("{'customerId':'x'}")).expectProblem(403);
    Tact.admin().post("/api/contacts", contact(customer)).expectProblem(403);
    Tact.marketer().post("/api/contacts", contact(customer)).expectProblem(403);
    Tact.channel().get("/api/audit/events").expectProblem(403);
    Tact.channel().get("/api/customers/" + customer).expectProblem(403);
    Tact.manager().get("/api/customers/" + customer).expectProblem(403);
    Tact.channel().get("/api/launches/none/customers?standing=FAILED").expectProblem(403);
    Tact.manager().get("/api/launches/none/customers?standing=FAILED").expectProblem(403);
    Tact.approver().get("/api/launches/none/customers?standing=FAILED").expectProblem(404);
    Tact.approver()
        .post("/api/journeys", "application/xml", Journeys.bpmn("x", ""))
        .expectProblem(403);
    Tact.marketer().put("/api/clock", json("{'now':'2030-01-01T00:00:00Z'}")).expectProblem(403);
    Tact.marketer()
        .post("/api/contact-policy/versions", json("{'zone':'UTC','rules':[],'exempt':[]}"))
        .expectProblem(403);
    Tact.marketer().post("/api/read-models/rebuild").expectProblem(403);
  }

  @Test
  void marketersAndApproversSeeCustomersMasked() {
    String customer = Customers.reachable();

    String unmasked = Tact.compliance().get("/api/customers/" + customer).expect(200).text();

    assertThat(unmasked).contains("+8613800000000");
    for (Caller caller : List.of(Tact.marketer(), Tact.approver())) {
      assertThat(caller.get("/api/customers/" + customer).expect(200).text())
          .doesNotContain("+8613800000000")
          .doesNotContain(customer + "@example.org");
    }
  }

  @Test
  void nobodyApprovesWhatTheyProposedThemselves() {
    Answer proposed =
        Tact.compliance()
            .post("/api/contact-policy/versions", json("{'zone':'UTC','rules':[],'exempt':[]}"))
            .expect(201);
    String path = "/api/contact-policy/versions/" + proposed.json().path("version").asInt();

    Tact.compliance().post(path + "/approve").expectProblem(403);
    assertThat(Tact.approver().post(path + "/refuse", json("{'why':'too lax'}")).status())
        .isBetween(200, 299);
    Tact.approver().post(path + "/approve").expectProblem(409);
  }

  @Test
  void unknownPathsMethodsAndMediaTypesAreProblems() {
    Tact.admin().get("/api/nothing-here").expectProblem(404);
    Tact.admin().delete("/api/journeys").expectProblem(405);
    Tact.channel().post("/api/contacts", "text/plain", "hello".getBytes()).expectProblem(415);
    Tact.compliance().get("/api/customers/nobody").expectProblem(404);
    Tact.compliance().get("/api/contacts/none").expectProblem(404);
    Tact.marketer().get("/api/launches/none").expectProblem(404);
    Tact.marketer().get("/api/journeys/none").expectProblem(404);
    Tact.marketer().get("/api/journeys/none/versions/1/bpmn").expectProblem(404);
    Tact.marketer().post("/api/journeys/none/versions/1/submit").expectProblem(404);
    Tact.approver().post("/api/contact-policy/versions/99999/approve").expectProblem(404);
    Tact.channel()
        .call(
            "POST",
            "/api/contacts",
            BodyPublishers.ofString("{}"),
            Map.of("Content-Type", "application/json", "Idempotency-Key", "k".repeat(101)))
        .expectProblem(422);
  }

  private static com.fasterxml.jackson.databind.JsonNode contact(String customer) {
    return json("{'customerId':'%s','channel':'SMS','category':'MARKETING'}", customer);
  }
}
