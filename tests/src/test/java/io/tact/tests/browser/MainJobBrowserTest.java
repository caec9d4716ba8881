package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Policies;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The main job, without a mouse: a journey is drawn from an empty canvas, handed in, approved by
 * somebody else, launched, and watched until a customer stands in it.
 */
class MainJobBrowserTest {

  private static final String TAB = "Tab";

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 客户旅程, 新建旅程, 开始: 空白画布, 步骤, 开始, 发送联系, 等待一段时间, 达成目标并结束,"
        + " 提交审核, 批准, 启动…, 指定名单, 启动, 实时更新",
    "en-GB, Journeys, New journey, Begin: Empty canvas, Step, Start,"
        + " Send contact, Wait for a time, Goal and end, Submit for review, Approve, Launch…,"
        + " A list of customers, Launch, Live"
  })
  void fromAnEmptyCanvasToCustomersWhoAreWatched(
      String language,
      String journeys,
      String newJourney,
      String begin,
      String step,
      String start,
      String contact,
      String wait,
      String goal,
      String submit,
      String approve,
      String launch,
      String list,
      String go,
      String live) {
    Policies.inForce();
    String key = "main-job-" + language.toLowerCase(Locale.ROOT);
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      press(visitor, visitor.link(journeys));
      press(visitor, visitor.link(newJourney));
      press(visitor, visitor.button(begin));
      Locator name = visitor.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).first();
      assertThat(name).isFocused();
      visitor.page().keyboard().type(key);
      visitor.page().keyboard().press("Enter");
      visitor.page().waitForURL(Pattern.compile(".*/journeys/" + key + "/versions/1/design"));

      Designer designer = Designer.opened(visitor, key);
      visitor.tabTo(designer.tab(step), TAB);
      visitor.page().keyboard().press("ArrowRight");
      visitor.tabTo(designer.line(start), TAB);
      for (String next : new String[] {contact, wait, goal}) {
        assertThat(visitor.page().locator("[role=treeitem]:focus")).hasCount(1);
        visitor.page().keyboard().press("+");
        designer.takeFromMenu(next);
      }
      Designer.expectCount(designer.saved(), "<bpmn:sequenceFlow ", 3);

      press(visitor, exactly(visitor.page().locator("body"), submit));
      Locator dialog = visitor.page().getByRole(AriaRole.DIALOG);
      visitor.tabTo(dialog.getByRole(AriaRole.TEXTBOX), TAB);
      visitor.page().keyboard().type("A first word to new customers");
      press(visitor, exactly(dialog, submit));
      visitor.page().waitForURL(Pattern.compile(".*/journeys/" + key + "$"));
    }
    try (Visitor visitor = Visitor.signedIn("approver", language)) {
      visitor.page().navigate("/journeys/" + key + "/versions/1/review");
      assertThat(visitor.page().getByText("A first word to new customers")).isVisible();
      press(visitor, visitor.button(approve));
      press(visitor, exactly(visitor.page().getByRole(AriaRole.DIALOG), approve));
      assertThat(visitor.page().locator("[data-status=PUBLISHED]")).isVisible();
    }
    String customer = Customers.reachable();
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Page page = visitor.page();
      page.navigate("/journeys/" + key);
      press(visitor, visitor.link(launch));
      visitor.tabTo(page.getByRole(AriaRole.RADIO).first(), TAB);
      page.keyboard().press("ArrowDown");
      assertThat(page.getByRole(AriaRole.RADIO, named(list))).isChecked();
      visitor.tabTo(page.locator("textarea"), TAB);
      page.keyboard().type(customer);
      press(visitor, exactly(page.locator("main"), launch));
      press(visitor, exactly(page.getByRole(AriaRole.DIALOG), go));
      page.waitForURL(Pattern.compile(".*/journeys/" + key + "$"));
      assertThat(page.getByText(live, new Page.GetByTextOptions().setExact(true))).isVisible();
      Locator waiting = page.locator("table a[href*='standing=ACTIVE']");
      assertThat(waiting).hasCount(1);
      assertThat(waiting).containsText("1");
      visitor.expectAccessible();
      visitor.picture("main-job-" + language);
      press(visitor, waiting);
      press(visitor, visitor.link(customer));
      assertThat(page).hasURL(Pattern.compile(".*/customers/" + customer));
    }
  }

  /** Goes there by Tab alone, and presses Enter. */
  private static void press(Visitor visitor, Locator target) {
    visitor.tabTo(target, TAB);
    visitor.page().keyboard().press("Enter");
  }

  private static Locator exactly(Locator within, String name) {
    return within.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
