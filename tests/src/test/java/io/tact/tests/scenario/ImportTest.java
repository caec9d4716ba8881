package io.tact.tests.scenario;

import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Contacts;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A bank brings its customers and what it told them before. */
class ImportTest {

  private static final String NDJSON = "application/x-ndjson";

  @Test
  void customersComeAsLinesOfJsonToo() {
    String one = Customers.newId();
    String other = Customers.newId();
    String lines =
        json("{'customerId':'%s','tier':'GOLD','addresses':{'SMS':'+491'}}", one)
            + "\n\n"
            + json("{'customerId':'%s','timeZone':'Mars/Olympus'}", other)
            + "\n";

    JsonNode first = send("/api/customers/import", NDJSON, lines, false);
    JsonNode again = send("/api/customers/import", NDJSON, lines, true);

    assertThat(first.path("accepted").asInt()).isEqualTo(1);
    assertThat(first.path("rejected").asInt()).isEqualTo(1);
    assertThat(first.at("/problems/0/line").asInt()).isEqualTo(3);
    assertThat(again.path("unchanged").asInt()).isEqualTo(1);
    assertThat(Tact.compliance().get("/api/customers/" + one).expect(200).text("tier"))
        .isEqualTo("GOLD");
  }

  @Test
  void tablesComePackedAndBringConsents() {
    Policies.inForce("{'id':'consent','type':'CONSENT','basis':'OPT_IN'}");
    String one = Customers.newId();
    String table =
        "customerId,timeZone,address.SMS,consent.MARKETING.SMS,job\n"
            + one
            + ",Asia/Shanghai,+8613800000000,true,\"clerk, retired\"\n";

    assertThat(send("/api/customers/import", "text/csv", table, true).path("accepted").asInt())
        .isEqualTo(1);

    assertThat(Customers.contact(one, "SMS", "MARKETING").text("decision")).isEqualTo("APPROVED");
    assertThat(send("/api/customers/import", "text/csv", table, false).path("unchanged").asInt())
        .isEqualTo(1);
  }

  @Test
  void contactsMadeBeforeCountAtTheirTimeUnlessTheyFailed() {
    Policies.inForce("{'id':'ever','type':'FREQUENCY_CAP','max':1,'window':'LIFETIME'}");
    String reached = Customers.reachable();
    String missed = Customers.reachable();

    JsonNode answer =
        send(
            "/api/contacts/history",
            NDJSON,
            past(reached, "DELIVERED") + "\n" + past(missed, "FAILED") + "\n",
            true);

    assertThat(answer.path("accepted").asInt()).isEqualTo(2);
    Contacts.awaitCount(reached, 1);
    Contacts.awaitCount(missed, 1);
    assertThat(states(reached)).containsExactly("DELIVERED");
    assertThat(states(missed)).containsExactly("FAILED");
    assertThat(Customers.contact(reached, "SMS", "MARKETING").text("decision"))
        .isEqualTo("SUPPRESSED");
    assertThat(Customers.contact(missed, "SMS", "MARKETING").text("decision"))
        .isEqualTo("APPROVED");
  }

  private static List<String> states(String customer) {
    return Contacts.list("customerId=" + customer).stream()
        .map(contact -> contact.path("state").asText())
        .toList();
  }

  private static String past(String customer, String outcome) {
    return json(
            "{'customerId':'%s','channel':'SMS','category':'MARKETING','at':'2025-01-01T00:00:00+08:00','outcome':'%s'}",
            customer, outcome)
        .toString();
  }

  private static JsonNode send(String path, String type, String text, boolean packed) {
    Map<String, String> headers =
        packed
            ? Map.of("Content-Type", type, "Content-Encoding", "gzip")
            : Map.of("Content-Type", type);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Tact.admin()
        .call("POST", path, BodyPublishers.ofByteArray(packed ? packed(bytes) : bytes), headers)
        .expect(200)
        .json();
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return packed.toByteArray();
  }
}
