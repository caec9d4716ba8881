package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.tact.tests.running.Campaigns;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Launches;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Pages;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A marketer says for whom, sees what it brings, and launches. */
class LaunchBrowserTest {

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 启动…, 按条件筛选, 添加条件, 值, 3 位客户, 每秒进入的客户数, 费用未知：没有选营销活动, 大约费用 ¥0.15, 启动, 运行中",
    "en-GB, Launch…, Customers by conditions, Add a condition, Value, 3 customers,"
        + " Customers a second, Cost unknown: no campaign is chosen, 'Cost, roughly: CN¥0.15', Launch,"
        + " Running"
  })
  void customersAreChosenByConditionsAndLaunchedFor(
      String language,
      String launch,
      String conditions,
      String addCondition,
      String value,
      String customers,
      String perSecond,
      String costUnknown,
      String cost,
      String go,
      String running) {
    Policies.inForce();
    String key = Journeys.publishWelcome("launched-by-filter-" + language.substring(0, 2));
    String campaign = "Launch " + language;
    funded(campaign);
    String tier = "TIER" + Long.toString(System.nanoTime(), 36);
    for (int n = 0; n < 3; n++) {
      Customers.registered("Asia/Shanghai", tier);
    }
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Page page = visitor.page();
      page.navigate("/journeys/" + key);
      visitor.link(launch).click();
      page.getByText(conditions).click();
      visitor.button(addCondition).click();
      write(page, value, tier);
      assertThat(page.getByText(customers)).isVisible();
      assertThat(page.getByText(costUnknown)).isVisible();
      page.locator(".campaign").click();
      page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(campaign)).click();
      page.getByText(perSecond).click();
      assertThat(page.getByText(cost)).isVisible();
      visitor.expectAccessible();
      visitor.picture("launch-" + language);

      visitor.button(launch).click();
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      assertThat(dialog).containsText("3");
      assertThat(dialog).containsText(cost);
      assertThat(dialog).containsText(campaign);
      visitor.expectAccessible();
      visitor.picture("launch-sure-" + language);
      dialog
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(go).setExact(true))
          .click();

      assertThat(page).hasURL("http://127.0.0.1:" + Tact.port() + "/journeys/" + key);
      assertThat(page.locator("td").getByText(running).first()).isVisible();
    }
    JsonNode launched = onlyLaunchOf(key);
    assertThat(launched.path("total").asInt()).isEqualTo(3);
    assertThat(launched.path("campaignId").asText()).isEqualTo(campaign.replace(' ', '-'));
    assertThat(launched.path("ratePerSecond").asInt()).isEqualTo(10);
    String launchId = launched.path("launchId").asText();
    Launches.await(launchId, progress -> progress.path("waiting").asInt() >= 1);
    ManualClock.forward(Duration.ofSeconds(1));
    Launches.await(launchId, progress -> progress.path("waiting").asInt() == 3);
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 指定名单, 3 个客户号, 1 个重复的只计一次, 名单中 1 个客户号不是客户, 2 位客户",
    "en-GB, A list of customers, 3 ids, 1 repeated one counts once, 1 id of the list is no customer’s,"
        + " 2 customers"
  })
  void aListIsPastedOrComesFromAFile(
      String language, String list, String ids, String repeated, String unknown, String customers) {
    String key = Journeys.publishWelcome("launched-by-list-" + language.substring(0, 2));
    String one = Customers.reachable();
    String text = "customerId\n" + one + "\n" + Customers.reachable() + "\nnobody\n" + one;
    String table = text.replaceAll("(?m)^", "GOLD,");
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Page page = visitor.page();
      page.navigate("/journeys/" + key + "/launch");
      page.getByText(list).click();
      page.locator("textarea").fill(text);
      assertThat(page.getByText(ids)).isVisible();
      assertThat(page.getByText(repeated)).isVisible();
      assertThat(page.getByText(unknown)).isVisible();
      assertThat(page.getByText(customers)).isVisible();
      page.locator("textarea").fill("tact:nobody");
      assertThat(page.getByText(customers)).hasCount(0);
      visitor.expectAccessible();
      visitor.picture("launch-bad-list-" + language);
      page.locator("input[type=file]")
          .setInputFiles(
              new FilePayload("list.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
      assertThat(page.getByText("list.csv")).isVisible();
      assertThat(page.getByText(customers)).isVisible();
      visitor.expectAccessible();
      visitor.picture("launch-list-" + language);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 启动…, 每秒进入的客户数, 请填写 1 到 100, 时钟由人拨动",
    "en-GB, Launch…, Customers a second, Give a whole number, clock here is moved by hand"
  })
  void aPaceThatIsNotSaidIsNotFullSpeed(
      String language, String launch, String perSecond, String lack, String byHand) {
    String key = Journeys.publishWelcome("launched-at-a-pace-" + language.substring(0, 2));
    Customers.reachable();
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Page page = visitor.page();
      page.navigate("/journeys/" + key + "/launch");
      assertThat(visitor.button(launch)).isEnabled();
      page.getByText(perSecond).click();
      Locator rate = page.locator("input[aria-label='" + perSecond + "']");
      rate.fill("");
      assertThat(page.getByText(lack)).isVisible();
      assertThat(visitor.button(launch)).isDisabled();
      visitor.expectAccessible();
      visitor.picture("launch-no-pace-" + language);
      rate.fill("5");
      assertThat(page.getByText(lack)).hasCount(0);
      assertThat(page.getByText(byHand)).isVisible();
      assertThat(visitor.button(launch)).isEnabled();
    }
  }

  @Test
  void nobodyElseIsOfferedALaunch() {
    String key = Journeys.publishWelcome("launched-by-nobody");
    try (Visitor visitor = Visitor.signedIn("approver", "en-GB")) {
      visitor.page().navigate("/journeys/" + key);
      assertThat(visitor.heading()).hasText(key);
      assertThat(visitor.link("Launch…")).hasCount(0);
      visitor.page().navigate("/journeys/" + key + "/launch");
      assertThat(visitor.heading()).containsText("not for your role");
    }
  }

  /** A value that none is offered like: where some are offered, it becomes one of them. */
  private static void write(Page page, String label, String value) {
    Locator field = page.locator("input[aria-label='" + label + "']");
    field.fill(value);
    if ("combobox".equals(field.getAttribute("role"))) {
      page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(value)).click();
    }
  }

  private static JsonNode onlyLaunchOf(String key) {
    List<JsonNode> launches = Pages.all(Tact.marketer(), "/api/launches?journey=" + key);
    assertThat(launches).hasSize(1);
    return launches.get(0);
  }

  private static void funded(String name) {
    String id = name.replace(' ', '-');
    Campaigns.draft(
        id, "'budget':{'money':{'amount':'90.00','currency':'CNY'},'unitCosts':{'SMS':'0.05'}}");
    Tact.marketer()
        .put("/api/campaigns/" + id, io.tact.tests.running.Json.json("{'name':'%s'}", name))
        .expectSuccess();
    Tact.approver().post("/api/campaigns/" + id + "/budgets/1/approve").expect(200);
    Campaigns.open(id);
  }
}
