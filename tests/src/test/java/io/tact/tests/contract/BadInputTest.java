package io.tact.tests.contract;

import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Answer;
import io.tact.tests.running.Customers;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Tact;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in: a problem that names the field or line, and nothing half-written. */
class BadInputTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "nonsense",
        "[]",
        "null",
        "42",
        "{\"customerId\":",
        "{\"customerId\":\"a\",}",
        "\u0000",
        "{\"customerId\":{}}",
        "{\"customerId\":\"a\",\"addresses\":[]}",
        "{\"customerId\":\"a\"} trailing"
      })
  void malformedJsonIsABadRequest(String body) {
    Answer customer = Tact.admin().post("/api/customers", body);
    Answer contact = Tact.channel().post("/api/contacts", body);
    Answer policy = Tact.compliance().post("/api/contact-policy/versions", body);

    for (Answer answer : List.of(customer, contact, policy)) {
      assertThat(answer.status()).as(answer.call() + answer.text()).isIn(400, 422);
      answer.expectProblem(answer.status());
    }
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "{\"customerId\":\"deep\",\"attributes\":{\"a\":" + "[".repeat(100_000);
    Tact.admin().post("/api/customers", deep).expectProblem(400);
  }

  @Test
  void jsonThatIsNotUtf8IsABadRequest() {
    byte[] latin = "{\"customerId\":\"M\u00fcller\"}".getBytes(StandardCharsets.ISO_8859_1);
    Tact.admin().post("/api/customers", "application/json", latin).expectProblem(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | customerId",
        "{'customerId':''} | customerId",
        "{'customerId':'tact:policy'} | customerId",
        "{'customerId':'.'} | customerId",
        "{'customerId':'..'} | customerId",
        "{'customerId':'zone-1','timeZone':'Mars/Olympus'} | timeZone",
        "{'customerId':'zone-2','timeZone':''} | timeZone",
        "{'customerId':'addr-1','addresses':{'FAX?':'1'}} | addresses",
      })
  void fieldThatBreaksItsRuleIsNamed(String body, String field) {
    Answer answer = Tact.admin().post("/api/customers", body.replace('\'', '"')).expectProblem(422);

    assertThat(answer.json().path("violations").findValuesAsText("field"))
        .anyMatch(name -> name.startsWith(field));
  }

  @Test
  void fieldThatBreaksItsRuleIsNamedOnce() {
    Answer answer =
        Tact.channel()
            .put(
                "/api/customers/" + Customers.reachable() + "/consents",
                json(
                    "{'category':'MARKETING','channel':'SMS','granted':true,'source':'web','x':1}"))
            .expectProblem(422);
    assertThat(answer.json().path("violations")).hasSize(1);
  }

  @Test
  void idsAreOneToAHundredCharacters() {
    String hundred = "i".repeat(100);
    Tact.admin().post("/api/customers", json("{'customerId':'%s'}", hundred)).expect(201);
    Tact.admin()
        .post("/api/customers", json("{'customerId':'%s'}", hundred + "i"))
        .expectProblem(422);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'channel':'FAX','category':'MARKETING' | channel",
        "'channel':'SMS','category':'marketing' | category",
        "'channel':'SMS','category':'MARKETING','priority':101 | priority",
        "'channel':'SMS','category':'MARKETING','priority':-1 | priority",
        "'category':'MARKETING' | channel",
        "'channel':'SMS' | category",
        "'channel':'SMS','category':'MARKETING','contactId':'' | contactId",
      })
  void contactRequestNamesItsBadField(String fields, String field) {
    String customer = Customers.reachable();

    Answer answer =
        Tact.channel()
            .post("/api/contacts", json("{'customerId':'%s',%s}", customer, fields))
            .expectProblem(422);

    assertThat(answer.json().path("violations").findValuesAsText("field")).contains(field);
  }

  @Test
  void timeThatIsNoneIsRefusedAndUnknownCustomersAreNotFound() {
    Answer time =
        Tact.channel()
            .post(
                "/api/contacts",
                json(
                    "{'customerId':'%s','channel':'SMS','category':'X','expiresAt':'tomorrow'}",
                    Customers.reachable()));
    assertThat(time.status()).isIn(400, 422);
    time.expectProblem(time.status());
    Tact.channel()
        .post(
            "/api/contacts", json("{'customerId':'nobody','channel':'SMS','category':'MARKETING'}"))
        .expectProblem(404);
  }

  @Test
  void lateNewsIsRefused() {
    String customer = Customers.reachable();
    String later = ManualClock.now().plus(Duration.ofSeconds(1)).toString();
    Tact.channel()
        .put(
            "/api/customers/" + customer + "/consents",
            json(
                "{'category':'MARKETING','channel':'SMS','granted':false,'source':'x','at':'%s'}",
                later))
        .expectProblem(422);
    Tact.channel()
        .post(
            "/api/customers/" + customer + "/complaints",
            json("{'channel':'SMS','at':'%s'}", later))
        .expectProblem(422);
    JsonNode history =
        Tact.admin()
            .post(
                "/api/contacts/history",
                "application/x-ndjson",
                json(
                        "{'customerId':'%s','channel':'SMS','category':'X','at':'%s'}",
                        customer, later)
                    .toString()
                    .getBytes())
            .expect(200)
            .json();
    assertThat(history.path("rejected").asInt()).isEqualTo(1);
    assertThat(history.path("problems").path(0).path("line").asInt()).isEqualTo(1);
  }

  @Test
  void clockGoesForwardsOnly() {
    Tact.admin()
        .put("/api/clock", json("{'now':'%s'}", ManualClock.now().minusSeconds(1)))
        .expectProblem(409);
    Answer none = Tact.admin().put("/api/clock", json("{}"));
    assertThat(none.status()).isIn(400, 422);
    Answer noTime = Tact.admin().put("/api/clock", json("{'now':'noon'}"));
    assertThat(noTime.status()).isIn(400, 422);
    Tact.admin().put("/api/clock", json("{'now':'9999-12-31T00:00:00Z'}")).expectProblem(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/overview", "/api/journey-summaries"})
  void daysAreThoseOfAKnownZone(String path) {
    Answer answer = Tact.manager().get(path + "?zone=Mars/Olympus").expectProblem(422);
    assertThat(answer.json().path("violations").findValuesAsText("field")).containsExactly("zone");

    JsonNode days = Tact.manager().get(path + "?zone=Asia/Shanghai").expect(200).json();
    assertThat(days.findValuesAsText("day"))
        .contains(LocalDate.ofInstant(ManualClock.now(), ZoneId.of("Asia/Shanghai")).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=1001", "limit=-1", "limit=many", "after=nonsense%00"})
  void badPagesAreRefused(String query) {
    Answer answer = Tact.compliance().get("/api/contacts?customerId=x&" + query);
    assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
    Answer audit = Tact.compliance().get("/api/audit/events?" + query);
    assertThat(audit.status()).as(audit.text()).isBetween(400, 499);
  }

  @Test
  void nulCharactersNeverReachTheDatabase() {
    Answer id = Tact.admin().post("/api/customers", "{\"customerId\":\"a\\u0000b\"}");
    assertThat(id.status()).as(id.text()).isEqualTo(422);
    Answer attribute =
        Tact.admin()
            .post(
                "/api/customers",
                "{\"customerId\":\"%s\",\"attributes\":{\"a\":\"x\\u0000\"}}"
                    .formatted(Customers.newId()));
    assertThat(attribute.status()).as(attribute.text()).isLessThan(500);
    assertThat(Tact.compliance().get("/api/customers/a%00b").status()).isBetween(400, 499);
  }
}
