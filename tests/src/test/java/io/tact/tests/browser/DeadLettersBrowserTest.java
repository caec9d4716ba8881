package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.Journeys.waiting;
import static io.tact.tests.running.Json.json;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Launches;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A step fails; a marketer learns of it, and an administrator has it tried again. */
class DeadLettersBrowserTest {

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 未完成的工作, 旅程步骤失败, 做不下去, 再试一次, 卡在失败的步骤",
    "en-GB, Dead letters, A step failed, cannot be carried out, Try again, stuck at a step"
  })
  void aFailedStepIsToldInWordsAndTriedAgain(
      String language, String title, String what, String why, String again, String stuck) {
    String customer = failedIn("letters-" + language.toLowerCase(Locale.ROOT));
    try (Visitor visitor = Visitor.signedIn("marketer", language).atHome()) {
      assertThat(visitor.page().locator("[data-matter=failing]").first()).containsText(stuck);
      visitor.expectAccessible();
      visitor.picture("home-marketer-" + language);
    }
    try (Visitor visitor = Visitor.signedIn("admin", language)) {
      visitor.link(title).click();
      Locator row =
          visitor
              .page()
              .getByRole(AriaRole.ROW)
              .filter(new Locator.FilterOptions().setHasText(customer));
      assertThat(row).containsText(what);
      assertThat(row).containsText(why);
      visitor.expectAccessible();
      visitor.picture("dead-letters-some-" + language);
      mend(customer);
      row.getByText(again).click();
      assertThat(row).hasCount(0);
    }
  }

  /** A customer whose step finds no channel in their profile. */
  private static String failedIn(String key) {
    Policies.inForce("{'id':'many','type':'FREQUENCY_CAP','max':1000,'window':'P1D'}");
    Journeys.publish(
        key,
        "<startEvent id=\"start\"/>"
            + waiting("pause", "PT1H")
            + send("tell", "=customer.attributes.favourite")
            + "<endEvent id=\"end\"/>"
            + flow("start", "pause", "tell", "end"));
    String customer = Customers.reachable();
    String launch = Launches.launch(key, List.of(customer));
    Launches.await(launch, progress -> progress.path("waiting").asInt() == 1);
    ManualClock.forward(Duration.ofHours(2));
    Awaitility.await()
        .until(
            () -> Tact.marketer().get("/api/journey-summaries?failing=true").text().contains(key));
    return customer;
  }

  private static void mend(String customer) {
    Tact.admin()
        .post(
            "/api/customers",
            json("{'customerId':'%s','attributes':{'favourite':'SMS'}}", customer))
        .expect(200);
  }
}
