package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.tact.tests.running.Contacts;
import io.tact.tests.running.Customers;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A new version of the contact policy is drafted by forms, tried on past contacts, and proposed.
 */
class PolicyDraftBrowserTest {

  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

  private static final String THREE_A_WEEK =
      "{'id':'sms-week','type':'FREQUENCY_CAP','max':3,'window':'P7D','channels':['SMS']}";
  private static final String NIGHT =
      "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','whenReached':'DEFER'}";

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 起草新版本, 修改, 最多次数, 短信 联系每 7 天最多 1 次, 最多次数：3 → 1, 已修改, 提交审批, 待批准",
    "en-GB, Draft a new version, Change, Most, SMS contacts: at most 1 in 7 days, Most: 3 → 1, Changed,"
        + " Propose it, Proposed"
  })
  void complianceChangesARuleAndProposesIt(
      String language,
      String draft,
      String change,
      String most,
      String sentence,
      String difference,
      String changed,
      String propose,
      String proposed) {
    int before = Policies.inForce(THREE_A_WEEK, NIGHT);
    try (Visitor visitor = Visitor.signedIn("compliance", language)) {
      Page page = visitor.page();
      page.navigate("/policy");
      visitor.link(draft).click();
      entry(page, 0).getByRole(AriaRole.BUTTON).first().press("Enter");
      field(page, most).fill("1");

      assertThat(entry(page, 0)).containsText(sentence);
      assertThat(entry(page, 0)).containsText(changed);
      assertThat(page.getByText(difference)).isVisible();
      visitor.expectAccessible();
      visitor.picture("policy-draft-" + language);

      button(page, propose).click();
      button(page.getByRole(AriaRole.DIALOG), propose).click();
      assertThat(page.locator("[aria-current=true]")).containsText(proposed);
      assertThat(page.getByText(difference)).isVisible();
      visitor.expectAccessible();
      visitor.picture("policy-proposed-" + language);

      page.navigate("/policy/draft");
      assertThat(page.getByText(difference)).hasCount(0);
    }
    assertThat(
            Tact.compliance()
                .get("/api/contact-policy/versions/" + (before + 1))
                .expect(200)
                .json()
                .at("/policy/rules/0/max")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void rulesOfEveryKindAreAddedMovedAndRemovedByKeyboardAndKeptInTheBrowser() {
    Policies.inForce(THREE_A_WEEK);
    try (Visitor visitor = Visitor.signedIn("compliance", "en-GB")) {
      Page page = visitor.page();
      page.navigate("/policy/draft");
      for (String kind :
          new String[] {
            "Frequency cap",
            "Minimum gap",
            "Quiet hours",
            "Black-out dates",
            "Consent",
            "Cool-off after complaints",
            "Hold-out group"
          }) {
        button(page, "+ " + kind).press("Enter");
        visitor.expectAccessible();
      }
      visitor.picture("policy-draft-kinds");
      assertThat(entries(page)).hasCount(8);
      field(page, "Share (%)").fill("12.5");
      assertThat(entry(page, 7)).containsText("12.5 % of the customers are held out");
      button(page, "+ Add an exemption").press("Enter");
      assertThat(entry(page, 8)).containsText("Service contacts are free of: Quiet hours");

      page.bringToFront();
      entry(page, 7).getByRole(AriaRole.BUTTON).nth(1).press("Enter");
      assertThat(entry(page, 6)).containsText("12.5 %");
      assertThat(entry(page, 6).getByRole(AriaRole.BUTTON).nth(1)).isFocused();
      entry(page, 0).getByRole(AriaRole.BUTTON).nth(3).press("Enter");
      assertThat(entries(page)).hasCount(8);
      assertThat(button(page, "Put back")).isFocused();
      button(page, "Put back").press("Enter");
      assertThat(entry(page, 0)).containsText("at most 3 in 7 days");

      page.reload();
      assertThat(page.getByText("is here again")).isVisible();
      assertThat(entry(page, 6)).containsText("12.5 %");
      button(page, "Start again from the version in force").click();
      button(page.getByRole(AriaRole.DIALOG), "Start again from the version in force").click();
      assertThat(entries(page)).hasCount(1);
    }
  }

  @Test
  void whatTheServerFindsWrongStandsAtItsField() {
    Policies.inForce(THREE_A_WEEK);
    try (Visitor visitor = Visitor.signedIn("compliance", "en-GB")) {
      Page page = visitor.page();
      page.navigate("/policy/draft");
      entry(page, 0).getByRole(AriaRole.BUTTON).first().click();
      field(page, "Most").fill("0");
      field(page, "The last").fill("401 days");
      button(page, "Propose it").click();
      button(page.getByRole(AriaRole.DIALOG), "Propose it").click();

      assertThat(page.getByText("the places are marked")).isVisible();
      assertThat(entry(page, 0)).containsText("a whole number of at least 1");
      assertThat(entry(page, 0)).containsText("at most 400 days");
      visitor.expectAccessible();
      visitor.picture("policy-draft-wrong");

      field(page, "The last").fill("soon");
      assertThat(entry(page, 0)).containsText("cannot be understood");
      field(page, "The last").fill("2 weeks");
      field(page, "Most").fill("2");
      assertThat(entry(page, 0)).containsText("at most 2 in 2 weeks");
      assertThat(page.getByText("the places are marked")).hasCount(0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 试一试别的规则, 最多次数, 开始试算, 位客户会受到不同对待, 改为拦截, 联系的结果",
    "en-GB, Try other rules, Most, Try it, customers would have come out otherwise, Newly suppressed,"
        + " What comes of the contacts"
  })
  void marketerTriesADraftOnPastContactsAndOpensACustomerOfASample(
      String language,
      String draft,
      String most,
      String run,
      String affected,
      String suppressed,
      String outcomes) {
    Policies.inForce(THREE_A_WEEK, NIGHT);
    ManualClock.forward(Duration.ofMinutes(1));
    String customer = Customers.reachable();
    for (int n = 0; n < 3; n++) {
      Customers.contact(customer, "SMS", "MARKETING");
    }
    Contacts.awaitCount(customer, 3);
    ManualClock.forward(Duration.ofMinutes(1));
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Page page = visitor.page();
      page.navigate("/policy");
      visitor.link(draft).click();
      assertThat(page.getByText("提交审批").or(page.getByText("Propose it"))).hasCount(0);
      entry(page, 0).getByRole(AriaRole.BUTTON).first().click();
      field(page, most).fill("1");
      button(page, run).press("Enter");

      assertThat(page.getByText(affected)).isVisible(PATIENTLY);
      assertThat(page.getByText(outcomes)).isVisible();
      assertThat(page.locator("[role=img] svg")).hasCount(3);
      page.locator("summary").filter(new Locator.FilterOptions().setHasText(suppressed)).click();
      visitor.expectAccessible();
      visitor.picture("what-if-" + language);
      page.locator("details[open] tbody a").first().click();
      assertThat(page.getByRole(AriaRole.TABLE).first()).isVisible();
      assertThat(page).hasURL(Pattern.compile(".*/customers/.+"));
    }
  }

  @Test
  void aTrialThatTakesLongIsCancelled() {
    Policies.inForce(THREE_A_WEEK);
    try (Visitor visitor = Visitor.signedIn("approver", "en-GB")) {
      Page page = visitor.page();
      page.navigate("/policy/draft");
      page.route(
          "**/api/contact-policy/what-if/*",
          route -> {
            if (route.request().method().equals("DELETE")) {
              route.resume();
            } else {
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("application/json")
                      .setBody(
                          "{\"id\":\"x\",\"status\":\"RUNNING\",\"from\":\"2026-01-01T00:00:00Z\","
                              + "\"to\":\"2026-01-02T00:00:00Z\",\"progress\":{\"customers\":25,\"of\":100}}"));
            }
          });
      page.route(
          "**/api/contact-policy/what-if",
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setStatus(202)
                      .setContentType("application/json")
                      .setBody(
                          "{\"id\":\"x\",\"status\":\"RUNNING\",\"from\":\"2026-01-01T00:00:00Z\","
                              + "\"to\":\"2026-01-02T00:00:00Z\",\"progress\":{\"customers\":0}}")));
      button(page, "Try it").click();
      assertThat(page.getByText("25 of 100 customers done")).isVisible();
      visitor.expectAccessible();
      visitor.picture("what-if-running");
      button(page, "Cancel").click();
      assertThat(page.getByText("The trial was cancelled.")).isVisible();
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 联系预测, 每天预计的联系", "en-GB, Expected contacts, Expected contacts a day"})
  void everybodySeesTheContactsThatAreExpected(String language, String title, String chart) {
    Policies.inForce(
        "{'id':'gap','type':'MINIMUM_GAP','gap':'P3D','channels':['SMS'],'whenReached':'DEFER'}");
    String customer = Customers.reachable();
    Customers.contact(customer, "SMS", "MARKETING");
    Customers.contact(customer, "SMS", "MARKETING");
    try (Visitor visitor = Visitor.signedIn("manager", language)) {
      visitor.link(title).click();
      assertThat(visitor.page().getByText(chart)).isVisible();
      assertThat(visitor.page().locator("[role=img] svg")).isVisible();
      visitor.expectAccessible();
      visitor.picture("forecast-" + language);
    }
  }

  private static Locator entries(Page page) {
    return page.locator(".draft-entry");
  }

  private static Locator entry(Page page, int place) {
    return entries(page).nth(place);
  }

  private static Locator field(Page page, String name) {
    return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator button(Locator within, String name) {
    return within.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }
}
