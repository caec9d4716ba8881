package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.Journeys.waiting;
import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.tact.tests.running.Contacts;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Launches;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers are found as one types, and their pages tell everything that is on file. */
class CustomersBrowserTest {

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 客户编号, 所有客户, 没有编号含有, 进行中, 投诉, 客户投诉, 决定的原因",
    "en-GB, Customer id, All customers, No customer’s id contains, Under way, Complaints,"
        + " Customer complained, Why it was decided so"
  })
  void marketerFindsACustomerAndReadsTheirStory(
      String language,
      String field,
      String back,
      String nobody,
      String underWay,
      String complaints,
      String complained,
      String explanation) {
    String customer = customerWithAStory(language);
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Page page = visitor.page();
      page.navigate("/customers");
      page.getByLabel(field).fill(customer.substring(0, customer.length() - 2));
      assertThat(visitor.link(customer)).isVisible();
      visitor.expectAccessible();
      visitor.picture("customers-" + language);
      page.getByLabel(field).fill(customer + "-nobody");
      assertThat(page.getByText(nobody)).isVisible();
      page.route(
          "**/api/customers?*",
          route -> route.fulfill(new Route.FulfillOptions().setStatus(422).setBody("{}")));
      page.getByLabel(field).fill(customer + "-refused");
      assertThat(page.locator("[role=alert]")).isVisible();
      assertThat(page.getByText(nobody)).hasCount(0);
      page.unroute("**/api/customers?*");
      page.getByLabel(field).fill(customer);
      page.keyboard().press("Enter");

      assertThat(visitor.heading()).hasText(customer);
      assertThat(page.getByText("***").first()).isVisible();
      assertThat(page.getByText("+8613800000000")).hasCount(0);
      assertThat(page.getByText(underWay)).isVisible();
      assertThat(page.getByText("A little patience").first()).isVisible();
      visitor.expectAccessible();
      visitor.picture("customer-file-" + language);

      showOnly(page, complaints);
      assertThat(story(page).locator("tbody tr")).hasCount(1);
      assertThat(story(page)).containsText(complained);
      story(page).getByRole(AriaRole.CHECKBOX).first().press("Space");
      story(page).getByRole(AriaRole.BUTTON).first().press("Enter");
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText(explanation);
      visitor.expectAccessible();
      visitor.picture("why-" + language);
      page.keyboard().press("Escape");
      assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);

      assertThat(page.getByRole(AriaRole.BUTTON).filter(withText("(记录|Record|删除|Erase).*")))
          .hasCount(0);
      visitor.link(back).click();
      assertThat(page.getByLabel(field)).hasValue(customer);
    }
  }

  @Test
  void eachDecisionIsExplainedAsItWasMade() {
    Policies.inForce(
        "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','whenReached':'DEFER'}");
    String customer = Customers.registered("Asia/Shanghai", "BASIC");
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(22, 0));
    Customers.contact(customer, "SMS", "MARKETING");
    ManualClock.toLocal("Asia/Shanghai", LocalTime.of(9, 0));
    try (Visitor visitor = Visitor.signedIn("compliance", "en-GB")) {
      Page page = visitor.page();
      page.navigate("/customers/" + customer);
      Locator explanation = page.getByRole(AriaRole.DIALOG).locator(".explanation");
      why(page, "Contact deferred");
      assertThat(explanation).containsText(Pattern.compile("^Deferred on"));
      page.keyboard().press("Escape");
      assertThat(event(page, "Contact approved")).containsText("SMS · Marketing");
      why(page, "Contact approved");
      assertThat(explanation).containsText(Pattern.compile("^Approved on"));
      visitor.expectAccessible();
      visitor.picture("why-then");
    }
  }

  private static void why(Page page, String event) {
    event(page, event).getByRole(AriaRole.BUTTON).click();
  }

  private static Locator event(Page page, String event) {
    return story(page)
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(event));
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 在“hello”出错，等待管理员处理",
    "en-GB, Failed at “hello” and waits for an administrator"
  })
  void whoIsStuckIsSaidToHaveFailedThere(String language, String failed) {
    Policies.inForce();
    String customer = Customers.reachable();
    String journey = "stuck-" + language.toLowerCase(Locale.ROOT);
    Journeys.publish(
        journey,
        "<startEvent id=\"start\"/>"
            + waiting("wait", "PT1H")
            + send("hello", "=customer.attributes.nothing")
            + "<endEvent id=\"end\"/>"
            + flow("start", "wait", "hello", "end"));
    String launch = Launches.launch(journey, List.of(customer));
    Launches.await(launch, progress -> progress.path("waiting").asInt() == 1);
    ManualClock.forward(Duration.ofHours(2));
    Launches.await(launch, progress -> progress.path("failed").asInt() == 1);
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      visitor.page().navigate("/customers/" + customer);
      assertThat(visitor.page().getByText(failed)).isVisible();
      assertThat(visitor.page().getByText(Pattern.compile("进行中|Under way"))).hasCount(0);
      visitor.expectAccessible();
      visitor.picture("customer-stuck-" + language);
    }
  }

  @Test
  void complianceWritesDownWhatACustomerSaysAndErasesThem() {
    Policies.inForce();
    String customer = Customers.reachable();
    try (Visitor visitor = Visitor.signedIn("compliance", "en-GB")) {
      Page page = visitor.page();
      page.navigate("/customers/" + customer);
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      visitor.button("Record a consent").click();
      dialog.getByLabel("Where the customer said so").fill("letter of Monday");
      visitor.expectAccessible();
      visitor.picture("customer-consent");
      press(dialog, "Record");
      assertThat(page.getByText("letter of Monday · compliance")).isVisible();
      visitor.button("Record a complaint").click();
      dialog.getByLabel("In the customer’s words").fill("three times a day is too much");
      press(dialog, "Record");
      assertThat(story(page)).containsText("three times a day is too much");

      visitor.button("Erase the customer").click();
      assertThat(dialog.getByText("Erase for ever")).isVisible();
      assertThat(dialog.getByRole(AriaRole.BUTTON).filter(withText(".*Erase for ever.*")))
          .isDisabled();
      dialog.getByRole(AriaRole.TEXTBOX).fill(customer);
      visitor.expectAccessible();
      visitor.picture("customer-erase");
      press(dialog, "Erase for ever");

      assertThat(page.getByText("This customer has been erased")).isVisible();
      assertThat(page.getByText("three times a day is too much")).hasCount(0);
      assertThat(visitor.button("Erase the customer")).hasCount(0);
      visitor.picture("customer-erased");
    }
    assertThat(
            Tact.compliance()
                .get("/api/customers/" + customer)
                .expect(200)
                .json()
                .path("erased")
                .asBoolean())
        .isTrue();
  }

  private static String customerWithAStory(String language) {
    Policies.inForce("{'id':'one','type':'FREQUENCY_CAP','max':1,'window':'P7D'}");
    String customer = Customers.reachable();
    Customers.contact(customer, "SMS", "MARKETING");
    Customers.contact(customer, "SMS", "MARKETING");
    Contacts.awaitCount(customer, 2);
    Tact.channel()
        .post(
            "/api/customers/" + customer + "/complaints",
            json("{'channel':'SMS','text':'please no more'}"))
        .expect(201);
    String journey = "patient-" + language.toLowerCase(Locale.ROOT);
    Journeys.publish(
        journey,
        "<startEvent id=\"start\"/>"
            + waiting("wait", "P3D")
                .replace("id=\"wait\"", "id=\"wait\" name=\"A little patience\"")
            + "<endEvent id=\"end\"/>"
            + flow("start", "wait", "end"));
    String launch = Launches.launch(journey, List.of(customer));
    Launches.await(launch, progress -> progress.path("waiting").asInt() == 1);
    return customer;
  }

  /** Clears every part of the story but one. */
  private static void showOnly(Page page, String part) {
    Locator parts = story(page).getByRole(AriaRole.CHECKBOX);
    for (int n = 0; n < parts.count(); n++) {
      parts.nth(n).press("Space");
    }
    story(page).getByLabel(part).press("Space");
  }

  private static Locator story(Page page) {
    return page.locator("section")
        .filter(new Locator.FilterOptions().setHas(page.locator("input[type=checkbox]")));
  }

  private static void press(Locator dialog, String button) {
    dialog
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static Locator.FilterOptions withText(String pattern) {
    return new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + pattern));
  }
}
