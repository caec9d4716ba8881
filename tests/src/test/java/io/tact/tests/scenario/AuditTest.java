package io.tact.tests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Contacts;
import io.tact.tests.running.Customers;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compliance reads the history that the engine ran on. */
class AuditTest {

  @BeforeAll
  static void policy() {
    Policies.inForce("{'id':'two','type':'FREQUENCY_CAP','max':2,'window':'P1D'}");
  }

  @Test
  void pagesTellTheWholeHistoryInOrderAndOnce() {
    String customer = talkative();

    List<JsonNode> paged = pages("customerId=" + customer + "&limit=2");

    assertThat(paged)
        .extracting(event -> event.path("index").asLong())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(paged).isEqualTo(pages("customerId=" + customer + "&limit=1000"));
    for (JsonNode event : paged) {
      assertThat(event.fieldNames())
          .toIterable()
          .contains(
              "index",
              "eventId",
              "aggregateId",
              "sequence",
              "type",
              "revision",
              "time",
              "actor",
              "cause",
              "payload");
    }
  }

  @Test
  void findsByTypeActorContactAndTime() {
    Instant before = ManualClock.now();
    ManualClock.forward(Duration.ofMinutes(1));
    String customer = talkative();
    String of = "customerId=" + customer;

    assertThat(pages(of + "&type=ContactApproved")).hasSize(2);
    assertThat(pages(of + "&type=ContactSuppressed")).hasSize(1);
    assertThat(pages(of + "&actor=" + encoded("channel:channel")))
        .isNotEmpty()
        .allMatch(event -> event.path("actor").asText().equals("channel:channel"))
        .isEqualTo(pages(of + "&actor=channel"));
    String contact =
        pages(of + "&type=ContactSuppressed").get(0).at("/payload/request/contactId").asText();
    assertThat(pages("contactId=" + encoded(contact)))
        .extracting(event -> event.path("type").asText())
        .containsExactly("ContactSuppressed");
    assertThat(pages(of + "&to=" + encoded(before.toString()))).isEmpty();
    assertThat(pages(of + "&from=" + encoded(before.toString()))).isEqualTo(pages(of));
  }

  @Test
  void timelineTellsTheNewestFirstAndNamesTheEventOfEachEntry() {
    String customer = talkative();

    JsonNode timeline =
        Tact.compliance()
            .get("/api/customers/" + customer + "/timeline?limit=1000")
            .expect(200)
            .json();

    List<Long> told = new ArrayList<>();
    timeline.path("items").forEach(entry -> told.add(entry.path("index").asLong()));
    List<Long> history = new ArrayList<>();
    pages("customerId=" + customer).forEach(event -> history.add(0, event.path("index").asLong()));
    assertThat(told).isEqualTo(history);
    assertThat(timeline.path("items").get(0).path("eventId").asText()).isNotEmpty();
    Tact.compliance().get("/api/customers/nobody/timeline").expectProblem(404);
    Tact.channel().get("/api/customers/" + customer + "/timeline").expectProblem(403);
  }

  /** A customer with a registration, consents, two approved contacts and a suppressed one. */
  private static String talkative() {
    String customer = Customers.reachable();
    for (int n = 0; n < 3; n++) {
      Customers.contact(customer, "SMS", "MARKETING");
    }
    Contacts.awaitCount(customer, 3);
    return customer;
  }

  private static List<JsonNode> pages(String query) {
    List<JsonNode> events = new ArrayList<>();
    String after = "";
    do {
      JsonNode page =
          Tact.compliance().get("/api/audit/events?" + query + after).expect(200).json();
      page.path("items").forEach(events::add);
      after = page.path("next").isNull() ? "" : "&after=" + page.path("next").asText();
    } while (!after.isEmpty());
    return events;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
