package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Pages;
import io.tact.tests.running.Tact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was confirmed is launched, once, and nothing else. */
class LaunchSureBrowserTest {

  @Test
  void whatIsAskedTwiceIsLaunchedOnce() {
    String key = "launched-once";
    publish(key);
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Page page = visitor.page();
      page.navigate("/journeys/" + key + "/launch");
      page.getByText("A list of customers").click();
      page.locator("textarea").fill(Customers.reachable());
      visitor.button("Launch…").click();
      // The answer to the first is lost on its way.
      int[] asked = {0};
      page.route(
          "**/launches",
          route -> {
            if (asked[0]++ == 0) {
              route.fetch();
              route.abort();
            } else {
              route.resume();
            }
          });
      confirm(page, "Launch").click();
      assertThat(page.locator("main [role=alert]")).isVisible();
      visitor.button("Launch…").click();
      confirm(page, "Launch").click();
      assertThat(page).hasURL("http://127.0.0.1:" + Tact.port() + "/journeys/" + key);
      visitor.forgetComplaints("net::ERR_FAILED");
    }
    assertThat(launchesOf(key)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 启动…, 启动第 1 版, 现在生效的是另一个版本, 指定名单, 所有客户, 启动第 2 版, 启动",
    "en-GB, Launch…, Version 1, another version is in force by now, A list of customers,"
        + " All customers, Version 2, Launch"
  })
  void aVersionThatNobodyConfirmedIsNotLaunched(
      String language,
      String launch,
      String first,
      String another,
      String list,
      String everybody,
      String second,
      String go) {
    String key = "confirmed-" + language.substring(0, 2);
    publish(key);
    Customers.reachable();
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Page page = visitor.page();
      page.navigate("/journeys/" + key + "/launch");
      visitor.button(launch).click();
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText(first);
      publish(key);
      confirm(page, go).click();
      assertThat(page.locator("main [role=alert]")).containsText(another);
      assertThat(launchesOf(key)).isEmpty();
      visitor.expectAccessible();
      visitor.picture("launch-newer-version-" + language);
      page.getByText(list).click();
      assertThat(page.locator("main [role=alert]")).hasCount(0);
      page.getByText(everybody).click();
      visitor.button(launch).click();
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText(second);
      confirm(page, go).click();
      assertThat(page).hasURL("http://127.0.0.1:" + Tact.port() + "/journeys/" + key);
      visitor.forgetComplaints("409");
    }
    assertThat(launchesOf(key)).containsExactly(2);
  }

  private static Locator confirm(Page page, String go) {
    return page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(go).setExact(true));
  }

  /** The versions that were launched. */
  private static List<Integer> launchesOf(String key) {
    return Pages.all(Tact.marketer(), "/api/launches?journey=" + key).stream()
        .map(launch -> launch.path("version").asInt())
        .toList();
  }

  private static void publish(String key) {
    Journeys.publish(
        key,
        "<startEvent id=\"start\"/>"
            + waiting("wait", "P300D")
            + "<endEvent id=\"end\"/>"
            + flow("start", "wait", "end"));
  }
}
