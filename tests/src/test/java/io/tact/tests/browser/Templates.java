package io.tact.tests.browser;

import io.tact.tests.running.Tact;
import java.nio.charset.StandardCharsets;

/** Drawn journeys, made of those that come with Tact. */
final class Templates {

  private Templates() {}

  /** The salary-day journey under another key, with texts of its file exchanged in pairs. */
  static byte[] salaryDay(String key, String... exchanged) {
    String bpmn =
        Tact.marketer()
            .get("/api/journey-templates/salary-day/bpmn")
            .expect(200)
            .text()
            .replace("salary-day", key);
    for (int n = 0; n < exchanged.length; n += 2) {
      if (!bpmn.contains(exchanged[n])) {
        throw new AssertionError("the template does not hold " + exchanged[n]);
      }
      bpmn = bpmn.replace(exchanged[n], exchanged[n + 1]);
    }
    return bpmn.getBytes(StandardCharsets.UTF_8);
  }
}
