package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.Journeys.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Figures;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Launches;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A journey is watched as it goes, and every number leads to the customers behind it. */
class WatchBrowserTest {

  private static final String DRAWN = "deposit-renewal";

  @ParameterizedTest
  @CsvSource({"zh-CN, 实时更新, 联系的决定与原因", "en-GB, Live, Contact decisions and reasons"})
  void countsChangeWithoutAReload(String language, String live, String contacts) {
    Policies.inForce();
    int before = Figures.of(DRAWN, 1, "launched").path("entered").asInt() + 1;
    Launches.launch(DRAWN, List.of(Customers.reachable()));
    Figures.await(DRAWN, 1, "launched", launched -> launched.path("entered").asInt() == before);
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Page page = visitor.page();
      page.navigate("/journeys/" + DRAWN);
      assertThat(page.getByText(live, new Page.GetByTextOptions().setExact(true))).isVisible();
      page.evaluate("window.untouched = true");
      Locator badge = page.locator(".djs-overlays a.count").first();
      badge.focus();

      Launches.launch(DRAWN, Stream.generate(Customers::reachable).limit(3).toList());

      assertThat(came(page, "Launched")).hasText(String.valueOf(before + 3));
      assertThat(badge).containsText(String.valueOf(before + 3));
      assertThat(badge).isFocused();
      assertThat(page.getByText(contacts)).isVisible();
      assertThat(page.locator("[role=img] svg")).isVisible();
      assertThat(page.evaluate("window.untouched")).isEqualTo(true);
      visitor.expectAccessible();
      visitor.picture("watch-" + language);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 客户：hello, 停留, 客户：wait, 已拦截, 达到次数上限",
    "en-GB, Customers at hello, There now, Customers at wait, Suppressed, Frequency cap reached"
  })
  void everyNumberLeadsToTheCustomersBehindIt(
      String language,
      String atHello,
      String thereNow,
      String atWait,
      String suppressed,
      String reason) {
    Policies.inForce(
        "{'id':'one','type':'FREQUENCY_CAP','max':1,'window':'P7D','channels':['SMS']}");
    String key = "watched-behind-" + language.substring(0, 2);
    published(key);
    List<String> customers = Stream.generate(Customers::reachable).limit(2).toList();
    Customers.contact(customers.get(0), "SMS", "MARKETING");
    Launches.launch(key, customers);
    Figures.await(key, 1, "wait", wait -> wait.path("active").asInt() == 2);
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Page page = visitor.page();
      page.navigate("/journeys/" + key);
      Locator number = came(page, "hello").getByRole(AriaRole.LINK);
      assertThat(number).hasText("2");
      number.focus();
      page.keyboard().press("Enter");
      assertThat(visitor.heading()).hasText(atHello);
      customers.forEach(customer -> assertThat(visitor.link(customer)).isVisible());
      visitor.expectAccessible();
      visitor.picture("behind-" + language);

      page.goBack();
      row(page, "wait").getByRole(AriaRole.LINK).nth(1).click();
      assertThat(visitor.heading()).hasText(atWait);
      assertThat(page.locator("[aria-current=true]")).hasText(thereNow);
      assertThat(visitor.link(customers.get(1))).isVisible();

      page.goBack();
      row(page, reason).getByRole(AriaRole.LINK).click();
      assertThat(visitor.heading()).containsText(suppressed);
      assertThat(visitor.link(customers.get(1))).hasCount(0);
      visitor.expectAccessible();
      visitor.picture("behind-contacts-" + language);
      visitor.link(customers.get(0)).click();
      assertThat(page).hasURL(customerAddress(customers.get(0)));
      assertThat(page.getByText(customers.get(0)).first()).isVisible();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 暂停, 已暂停, 继续, 运行中, 停止, 已停止",
    "en-GB, Pause, Paused, Go on, Running, Stop, Stopped"
  })
  void aLaunchIsPausedResumedAndStopped(
      String language,
      String pause,
      String paused,
      String goOn,
      String running,
      String stop,
      String stopped) {
    Policies.inForce();
    String key = "watched-stop-" + language.substring(0, 2);
    published(key);
    String launch = Launches.launch(key, List.of(Customers.reachable(), Customers.reachable()));
    Launches.await(launch, progress -> progress.path("waiting").asInt() == 2);
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Page page = visitor.page();
      page.navigate("/journeys/" + key);
      exactly(row(page, key), pause).click();
      assertThat(row(page, key)).containsText(paused);
      exactly(row(page, key), goOn).click();
      assertThat(row(page, key)).containsText(running);
      exactly(row(page, key), stop).click();
      exactly(page.getByRole(AriaRole.DIALOG).locator(".el-message-box__btns"), stop).click();
      assertThat(row(page, key)).containsText(stopped);
      assertThat(row(page, "wait").locator("td").nth(2)).hasText("0");
    }
  }

  @Test
  void whereNobodyTellsThePageAsks() {
    Policies.inForce();
    String key = "watched-asked";
    published(key);
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Page page = visitor.page();
      page.route(
          "**/figures/stream",
          route -> route.fulfill(new Route.FulfillOptions().setStatus(429).setBody("{}")));
      page.navigate("/journeys/" + key);
      assertThat(page.getByText("Updated every few seconds")).isVisible();
      assertThat(page.getByText("Nobody has come to a step of this version yet")).isVisible();
      Launches.launch(key, List.of(Customers.reachable()));
      assertThat(came(page, "hello")).hasText("1");
      page.unroute("**/figures/stream");
      assertThat(page.getByText("Live", new Page.GetByTextOptions().setExact(true))).isVisible();
    }
  }

  @Test
  void whoMaySeeNoCustomersSeesNumbersAlone() {
    Policies.inForce();
    String key = "watched-by-managers";
    published(key);
    Launches.launch(key, List.of(Customers.reachable()));
    try (Visitor visitor = Visitor.signedIn("manager", "en-GB")) {
      Page page = visitor.page();
      page.navigate("/journeys/" + key);
      assertThat(came(page, "hello")).hasText("1");
      assertThat(came(page, "hello").getByRole(AriaRole.LINK)).hasCount(0);
      page.navigate("/journeys/" + key + "/versions/1/customers?elementId=hello");
      assertThat(visitor.heading()).containsText("not for your role");
    }
  }

  @Test
  void startsAreSwitchedAndAVersionIsRetired() {
    String key = "watched-retired";
    published(key);
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Page page = visitor.page();
      page.navigate("/journeys/" + key);
      visitor.button("Switch starts on").click();
      assertThat(page.getByText("Starts by itself when its event happens")).isVisible();
      visitor.button("Switch starts off").click();
      assertThat(page.getByText("Does not start by itself")).isVisible();
      assertThat(visitor.link("Download BPMN"))
          .hasAttribute("href", "/api/journeys/" + key + "/versions/1/bpmn");
      visitor.button("Retire this version").click();
      exactly(
              page.getByRole(AriaRole.DIALOG).locator(".el-message-box__btns"),
              "Retire this version")
          .click();
      assertThat(page.locator("[aria-current=true]").getByText("Retired")).isVisible();
      assertThat(visitor.link("Launch…")).hasCount(0);
    }
  }

  private static String customerAddress(String customer) {
    return "http://127.0.0.1:" + Tact.port() + "/customers/" + customer;
  }

  /** How many came to a step, as the funnel tells. */
  private static Locator came(Page page, String step) {
    return row(page, step).locator("td").nth(1);
  }

  private static Locator row(Page page, String text) {
    return page.getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(text))
        .first();
  }

  private static Locator exactly(Locator within, String text) {
    return within.getByText(text, new Locator.GetByTextOptions().setExact(true));
  }

  private static void published(String key) {
    Journeys.publish(
        key,
        "<startEvent id=\"start\"/>"
            + send("hello", "SMS")
            + waiting("wait", "P300D").replace("id=\"wait\"", "id=\"wait\" name=\"wait\"")
            + "<endEvent id=\"end\"/>"
            + flow("start", "hello", "wait", "end"));
  }
}
