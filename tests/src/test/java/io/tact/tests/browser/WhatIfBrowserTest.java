package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tact.tests.browser.PolicyForms.NIGHT;
import static io.tact.tests.browser.PolicyForms.THREE_A_WEEK;
import static io.tact.tests.browser.PolicyForms.button;
import static io.tact.tests.browser.PolicyForms.entry;
import static io.tact.tests.browser.PolicyForms.field;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.tact.tests.running.Contacts;
import io.tact.tests.running.Customers;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Policies;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A draft of the contact policy is tried on past contacts. */
class WhatIfBrowserTest {

  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

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
              route.fulfill(new Route.FulfillOptions().setStatus(204));
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
}
