package io.tact.tests.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Lists of the API, read to their end. */
public final class Pages {

  private Pages() {}

  /** Every item, page by page; the path may carry a query. */
  public static List<JsonNode> all(Caller caller, String path) {
    List<JsonNode> items = new ArrayList<>();
    String separator = path.contains("?") ? "&" : "?";
    String after = "";
    do {
      JsonNode page = caller.get(path + separator + "limit=1000" + after).expect(200).json();
      page.path("items").forEach(items::add);
      after = page.path("next").isTextual() ? "&after=" + page.path("next").asText() : "";
    } while (!after.isEmpty());
    return items;
  }
}
