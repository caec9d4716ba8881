package io.tact.tests.scenario;

import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.Journeys.waiting;
import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Answer;
import io.tact.tests.running.Contacts;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Launches;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is to come, for one customer and for the bank. */
class ForecastTest {

  private static final String NIGHT =
      "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','whenReached':'DEFER'}";
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Test
  void contactsThatWaitAreShownInTheOrderInWhichTheyWillBeDecided() {
    Policies.inForce(NIGHT);
    String customer = Customers.reachable();
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(23, 30));
    LocalDate tomorrow = today().plusDays(1);
    long before = forecast(tomorrow, "SMS").path("deferred").asLong();
    String low = contact(customer, 10);
    String high = contact(customer, 90);

    JsonNode items = inLine(customer);

    assertThat(items).hasSize(2);
    assertThat(items.at("/0/contactId").asText()).isEqualTo(high);
    assertThat(items.at("/1/contactId").asText()).isEqualTo(low);
    assertThat(items.at("/0/reasons/0/rule").asText()).isEqualTo("night");
    assertThat(Instant.parse(items.at("/0/until").asText()))
        .isEqualTo(tomorrow.atTime(8, 0).atZone(SHANGHAI).toInstant());
    assertThat(forecast(tomorrow, "SMS").path("deferred").asLong()).isEqualTo(before + 2);
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(8, 0));
    assertThat(inLine(customer)).isEmpty();
  }

  @Test
  void journeysOnTheWayAreExpectedToSendWhereAndWhenTheyDo() {
    Policies.inForce();
    Journeys.publish(
        "ahead",
        "<startEvent id=\"start\"/>"
            + waiting("three-days", "P3D")
            + send("first", "WECHAT")
            + waiting("two-days", "P2D")
            + send("second", "WECHAT")
            + "<endEvent id=\"end\"/>"
            + flow("start", "three-days", "first", "two-days", "second", "end"));
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(23, 0));
    LocalDate today = today();
    List<String> customers = List.of(wechatUser(), wechatUser(), wechatUser());
    String launch = Launches.launch("ahead", customers);
    Launches.await(launch, progress -> progress.path("waiting").asInt() == 3);

    assertThat(planned(today.plusDays(3))).isEqualTo(3);
    assertThat(planned(today.plusDays(5))).isEqualTo(3);
    assertThat(planned(today.plusDays(4))).isZero();
    ManualClock.forward(Duration.ofDays(4));
    assertThat(planned(today.plusDays(3))).isZero();
    assertThat(planned(today.plusDays(5))).isEqualTo(3);
    ManualClock.forward(Duration.ofDays(2));
    assertThat(planned(today.plusDays(6))).isZero();
    customers.forEach(customer -> Contacts.awaitCount(customer, 2));
    assertThat(
            Contacts.list("customerId=" + customers.get(0)).stream()
                .map(contact -> Instant.parse(contact.path("requestedAt").asText()))
                .map(at -> LocalDate.ofInstant(at, SHANGHAI)))
        .containsExactlyInAnyOrder(today.plusDays(3), today.plusDays(5));
  }

  @Test
  void figuresAreForEverybodyCustomersAreNot() {
    Tact.channel().get("/api/contact-forecast").expect(200);
    assertThat(Tact.manager().get("/api/contact-forecast?days=1").json().path("days")).hasSize(1);
    Tact.marketer().get("/api/contact-forecast?days=91").expectProblem(422);
    Tact.marketer().get("/api/contact-forecast?days=0").expectProblem(422);
    Tact.stranger().get("/api/contact-forecast").expectProblem(401);
    Tact.channel().get("/api/customers/x/waiting-contacts").expectProblem(403);
    Tact.marketer().get("/api/customers/nobody-at-all/waiting-contacts").expectProblem(404);
  }

  private static String wechatUser() {
    String id = Customers.newId();
    Tact.admin()
        .post("/api/customers", json("{'customerId':'%s','addresses':{'WECHAT':'w-%s'}}", id, id))
        .expect(201);
    return id;
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(ManualClock.now(), SHANGHAI);
  }

  private static String contact(String customer, int priority) {
    Answer answer =
        Tact.channel()
            .post(
                "/api/contacts",
                json(
                    "{'customerId':'%s','channel':'SMS','category':'MARKETING','priority':%d}",
                    customer, priority))
            .expect(200);
    return answer.text("contactId");
  }

  private static JsonNode inLine(String customer) {
    return Tact.marketer()
        .get("/api/customers/" + customer + "/waiting-contacts")
        .expect(200)
        .json()
        .path("items");
  }

  private static double planned(LocalDate day) {
    return forecast(day, "WECHAT").path("planned").asDouble();
  }

  private static JsonNode forecast(LocalDate day, String channel) {
    JsonNode forecast = Tact.marketer().get("/api/contact-forecast").expect(200).json();
    assertThat(forecast.path("days")).hasSize(30);
    for (JsonNode each : forecast.path("days")) {
      for (JsonNode found : each.path("channels")) {
        if (each.path("day").asText().equals(day.toString())
            && found.path("channel").asText().equals(channel)) {
          return found;
        }
      }
    }
    return json("{}");
  }
}
