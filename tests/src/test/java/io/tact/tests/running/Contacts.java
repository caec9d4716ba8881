package io.tact.tests.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** The contact log. */
public final class Contacts {

  private Contacts() {}

  public static List<JsonNode> decided(String customer, String decision) {
    return list("customerId=" + customer + "&decision=" + decision);
  }

  /** All contacts of a query, page by page. */
  public static List<JsonNode> list(String query) {
    return list(Tact.compliance(), query);
  }

  public static List<JsonNode> list(Caller caller, String query) {
    return Pages.all(caller, "/api/contacts?" + query);
  }

  /** Everything about the contact that was asked for. */
  public static JsonNode shown(Answer requested) {
    return Tact.compliance().get("/api/contacts/" + requested.text("contactId")).expect(200).json();
  }

  /** Why it was decided so, in {@code en} or {@code zh}. */
  public static String explanation(Answer requested, String language) {
    return shown(requested).path("explanation").path(language).asText();
  }

  public static void awaitState(Answer requested, String state) {
    Awaitility.await(state)
        .atMost(Duration.ofSeconds(20))
        .until(() -> shown(requested).path("state").asText().equals(state));
  }

  /** Awaits that the log has caught up with so many contacts of a customer. */
  public static void awaitCount(String customer, int count) {
    Awaitility.await("contacts of " + customer)
        .atMost(Duration.ofSeconds(20))
        .until(() -> list("customerId=" + customer).size() == count);
  }
}
