package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.tact.tests.running.Customers;
import io.tact.tests.running.Policies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contacts that are to be expected. */
class ForecastBrowserTest {

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
}
