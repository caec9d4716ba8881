package io.tact.tests.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** What the outbox channel has sent. */
public final class Outbox {

  private Outbox() {}

  /** The channels of the messages to a customer, in the order of sending. */
  public static List<String> channelsOf(String customer) {
    return messagesOf(customer).stream().map(message -> message.path("channel").asText()).toList();
  }

  public static List<JsonNode> messagesOf(String customer) {
    return all().stream()
        .filter(message -> message.path("customerId").asText().equals(customer))
        .toList();
  }

  /** Awaits so many messages to a customer. */
  public static void awaitMessages(String customer, int count) {
    Awaitility.await("messages to " + customer)
        .atMost(Duration.ofSeconds(20))
        .until(() -> messagesOf(customer).size() == count);
  }

  /** Everything, page by page. */
  public static List<JsonNode> all() {
    List<JsonNode> messages = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = Tact.compliance().get("/api/outbox?limit=1000" + after).expect(200).json();
      page.path("items").forEach(messages::add);
      after = page.path("next").isTextual() ? "&after=" + page.path("next").asText() : "";
    } while (!after.isEmpty());
    return messages;
  }
}
