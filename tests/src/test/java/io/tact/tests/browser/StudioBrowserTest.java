package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tact.tests.running.Json.json;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages as people of each role see them. */
class StudioBrowserTest {

  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(15_000);

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 首页, 今天的触达, 达到次数上限, 没有需要您处理的事",
    "en-GB, Home, Contacts today, Frequency cap reached, Nothing waits for you"
  })
  void homeShowsTodaysContactsAndWhyOthersWereHeldBack(
      String language, String title, String figures, String reason, String nothing) {
    threeContactsOfWhichOneIsSuppressed();
    try (Visitor visitor = Visitor.signedIn("manager", language)) {
      assertThat(visitor.heading()).hasText(title);
      assertThat(visitor.page().getByText(figures)).isVisible();
      assertThat(visitor.page().getByText(reason).first()).isVisible(PATIENTLY);
      assertThat(visitor.page().getByText(nothing)).isVisible();
      assertThat(visitor.page().locator("[role=img] svg")).isVisible();
      visitor.expectAccessible();
      visitor.picture("home-" + language);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, '联系：已拦截 · ', 达到次数上限",
    "en-GB, 'Contacts: Suppressed · ', Frequency cap reached"
  })
  void numbersOfHomeLeadToTheContactsBehindThem(String language, String heading, String reason) {
    String customer = threeContactsOfWhichOneIsSuppressed();
    try (Visitor visitor = Visitor.signedIn("marketer", language).atHome()) {
      Page page = visitor.page();
      page.locator("[data-figure=suppressed] .value a").click();
      assertThat(visitor.heading()).containsText(heading);
      assertThat(visitor.link(customer)).hasCount(1);
      visitor.expectAccessible();
      visitor.picture("contacts-of-today-" + language);
      page.goBack();
      page.getByRole(AriaRole.ROW)
          .filter(new Locator.FilterOptions().setHasText(reason))
          .getByRole(AriaRole.LINK)
          .first()
          .click();
      assertThat(visitor.heading()).hasText(heading + reason);
      assertThat(visitor.link(customer)).hasCount(1);
      page.goBack();
      page.locator("[data-figure=customers] .value a").click();
      assertThat(page).hasURL("http://127.0.0.1:" + Tact.port() + "/customers");
    }
  }

  @Test
  void approverIsToldWhatWaitsForThem() {
    Tact.compliance()
        .post("/api/contact-policy/versions", json("{'zone':'Asia/Shanghai','rules':[]}"))
        .expect(201);
    try (Visitor visitor = Visitor.signedIn("approver", "en-GB").atHome()) {
      assertThat(visitor.page().getByText("waits for approval; proposed by compliance").first())
          .isVisible(PATIENTLY);
      visitor.expectAccessible();
      visitor.picture("home-approver");
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 不对您的角色开放, 管理员", "en-GB, not for your role, Administrator"})
  void pageOfAnotherRoleSaysWhomItIsFor(String language, String heading, String role) {
    try (Visitor visitor = Visitor.signedIn("marketer", language).atHome()) {
      assertThat(visitor.page().locator("nav a[href='/dead-letters']")).hasCount(0);
      visitor.page().navigate("/dead-letters");
      assertThat(visitor.heading()).containsText(heading);
      assertThat(visitor.page().locator("main")).containsText(role);
      visitor.expectAccessible();
      visitor.picture("not-for-your-role-" + language);
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 找不到这个页面", "en-GB, There is no such page"})
  void unknownAddressSaysSo(String language, String heading) {
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      visitor.page().navigate("/no/such/page");
      assertThat(visitor.heading()).hasText(heading);
      visitor.expectAccessible();
      visitor.picture("not-found-" + language);
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 未完成的工作, 没有停下的工作", "en-GB, Dead letters, Nothing was given up"})
  void administratorFindsWhatWasGivenUp(String language, String title, String empty) {
    try (Visitor visitor = Visitor.signedIn("admin", language)) {
      visitor.link(title).click();
      assertThat(visitor.heading()).hasText(title);
      assertThat(visitor.page().getByText(empty)).isVisible();
      visitor.expectAccessible();
      visitor.picture("dead-letters-" + language);
    }
  }

  @Test
  void theKeyboardGoesToThePageThatComes() {
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Page page = visitor.page();
      visitor.link("Journeys").focus();
      page.keyboard().press("Enter");
      assertThat(page).hasTitle("Journeys · Tact");
      assertThat(visitor.heading()).isFocused();
      page.keyboard().press("Tab");
      assertThat(page.locator("#main :focus")).hasCount(1);

      visitor.link("Customers").click();
      assertThat(page.locator("#customer-search")).isFocused();
      page.keyboard().type("no");
      assertThat(page).hasURL(Pattern.compile(".*search=no"));
      assertThat(page.locator("#customer-search")).isFocused();

      Locator skip = visitor.link("Skip to content");
      skip.focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("#main")).isFocused();
    }
  }

  @Test
  void problemIsToldAsWhatToDo() {
    try (Visitor visitor = Visitor.signedIn("admin", "en-GB")) {
      visitor
          .page()
          .route(
              "**/api/dead-letters*",
              route ->
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setStatus(409)
                          .setContentType("application/problem+json")
                          .setBody(
                              "{\"status\":409,\"code\":\"SOMETHING\",\"detail\":\"raw detail\"}")));
      visitor.link("Dead letters").click();
      assertThat(visitor.page().locator("[role=alert]")).containsText("Refresh and try again");
      assertThat(visitor.page().locator("body")).not().containsText("raw detail");
      visitor.expectAccessible();
      visitor.picture("problem");
      visitor.page().unroute("**/api/dead-letters*");
      visitor.button("Try again").click();
      assertThat(visitor.page().getByText("Nothing was given up")).isVisible();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 客户旅程, 没有完整读到, 连接不上服务器, 重试",
    "en-GB, Journeys, could not be loaded, server cannot be reached, Try again"
  })
  void aPageWhoseFilesDoNotComeSaysSo(
      String language, String journeys, String lost, String unreachable, String again) {
    try (Visitor visitor = Visitor.signedIn("marketer", language).atHome()) {
      Page page = visitor.page();
      page.route(
          "**/assets/*.css", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
      visitor.link(journeys).click();
      assertThat(page.locator("[role=alert]")).containsText(lost);
      visitor.expectAccessible();
      visitor.picture("not-loaded-" + language);

      page.unroute("**/assets/*.css");
      page.route("**/*", Route::abort);
      visitor.button(again).click();
      assertThat(page.locator("[role=alert]")).containsText(unreachable);

      page.unroute("**/*");
      visitor.button(again).click();
      assertThat(visitor.heading()).hasText(journeys);
      assertThat(page.locator("[role=alert]")).hasCount(0);
      visitor.forgetComplaints("net::ERR_FAILED");
    }
  }

  /** Answers the customer. */
  private static String threeContactsOfWhichOneIsSuppressed() {
    Policies.inForce(
        "{'id':'two','type':'FREQUENCY_CAP','max':2,'window':'P7D','whenReached':'SUPPRESS'}");
    String customer = Customers.reachable();
    for (int n = 0; n < 3; n++) {
      Customers.contact(customer, "SMS", "MARKETING");
    }
    return customer;
  }
}
