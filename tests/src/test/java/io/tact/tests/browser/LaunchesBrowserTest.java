package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Launches;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * However many launches there are, each is found, and its numbers lead to the people behind them.
 */
class LaunchesBrowserTest {

  private static final int OTHERS = 21;

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 启动记录, 继续, 没有这个状态的启动, 显示更多, 已全部显示, 运行中",
    "en-GB, Launches, Go on, No launch stands there, Show more, That is all, Running"
  })
  void oneThatWasPausedLongAgoIsFoundAndGoesOn(
      String language,
      String title,
      String goOn,
      String none,
      String more,
      String all,
      String running) {
    Policies.inForce();
    String key = Journeys.publishWelcome("paused-long-ago-" + language.substring(0, 2));
    String old = launched(key, Customers.reachable());
    Tact.marketer().post("/api/launches/" + old + "/pause").expect(200);
    for (int n = 0; n < OTHERS; n++) {
      Launches.launch(key, List.of());
    }
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Page page = visitor.page();
      page.navigate("/journeys/" + key);
      Locator launches = section(page, title);
      Locator rows = launches.locator("tbody tr");
      assertThat(rows).hasCount(20);
      assertThat(launches.getByText(goOn)).hasCount(0);
      launches.locator("select").selectOption("PAUSED");
      assertThat(rows).hasCount(1);
      visitor.expectAccessible();
      visitor.picture("launches-paused-" + language);
      launches.getByText(goOn).click();
      assertThat(launches).containsText(none);

      launches.locator("select").selectOption("");
      assertThat(rows).hasCount(20);
      visitor.button(more).focus();
      page.keyboard().press("Enter");
      assertThat(rows).hasCount(OTHERS + 1);
      assertThat(page.locator(":focus")).containsText(all);
      assertThat(rows.last()).containsText(running);
      visitor.expectAccessible();
      visitor.picture("launches-all-" + language);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 这次启动的联系, 一次启动, 一次启动的客户, 未进入, 已经在这个旅程中",
    "en-GB, Contacts of this launch, of one launch, Customers of one launch, Kept out,"
        + " On this journey already"
  })
  void numbersOfALaunchLeadToItsCustomers(
      String language,
      String contacts,
      String heading,
      String customers,
      String keptOut,
      String already) {
    Policies.inForce();
    String key = Journeys.publishWelcome("launch-numbers-" + language.substring(0, 2));
    String one = Customers.reachable();
    String other = Customers.reachable();
    launched(key, one);
    String launch = Launches.launch(key, List.of(one, other));
    Launches.await(launch, p -> p.path("waiting").asInt() == 1 && p.path("refused").asInt() == 1);
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Page page = visitor.page();
      page.navigate("/journeys");
      Locator newest =
          page.locator("tr:has([role=progressbar])")
              .filter(new Locator.FilterOptions().setHasText(key))
              .first();
      newest.locator("td").nth(2).getByRole(AriaRole.LINK).click();
      assertThat(visitor.heading()).hasText(customers);
      assertThat(visitor.link(other)).isVisible();
      assertThat(visitor.link(one)).hasCount(0);
      visitor.link(contacts).click();
      assertThat(visitor.heading()).containsText(heading);
      assertThat(visitor.link(other)).isVisible();
      assertThat(visitor.link(one)).hasCount(0);
      visitor.expectAccessible();
      visitor.picture("launch-contacts-" + language);

      page.goBack();
      visitor.link(keptOut).click();
      assertThat(visitor.link(one)).isVisible();
      assertThat(page.locator("main")).containsText(already);
      visitor.expectAccessible();
      visitor.picture("launch-customers-" + language);
    }
  }

  private static Locator section(Page page, String title) {
    return page.locator(".section-card")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(title).setExact(true))));
  }

  private static String launched(String key, String customer) {
    String launch = Launches.launch(key, List.of(customer));
    Launches.await(launch, progress -> progress.path("waiting").asInt() == 1);
    return launch;
  }
}
