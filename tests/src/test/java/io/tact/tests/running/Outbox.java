package io.tact.tests.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
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
    return Pages.all(Tact.compliance(), "/api/outbox");
  }
}
