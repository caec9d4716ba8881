package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Policies;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The main job, by the keyboard alone and from page to page: a journey is drawn from an empty
 * canvas, worded, tried, handed in, approved by somebody else, launched, and watched until a
 * customer stands in it.
 */
class MainJobBrowserTest {

  private static final String TAB = "Tab";
  private static final String COMMENT = "A first word to new customers";

  /** The first test run of all sets its stage. */
  private static final LocatorAssertions.IsVisibleOptions AT_FIRST_USE =
      new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

  private record Drawing(
      String journeys,
      String create,
      String begin,
      String step,
      String start,
      List<String> steps) {}

  private record Trial(
      String message, String tab, String ids, String begin, String atStart, String next) {}

  private record Words(
      String language,
      Drawing drawing,
      Trial trial,
      String submit,
      String approve,
      String launch,
      String list,
      String go,
      String live) {

    String key() {
      return "main-job-" + language.toLowerCase(Locale.ROOT);
    }
  }

  static Stream<Words> languages() {
    return Stream.of(
        new Words(
            "zh-CN",
            new Drawing(
                "客户旅程", "新建旅程", "开始: 空白画布", "步骤", "开始", List.of("发送联系", "等待一段时间", "达成目标并结束")),
            new Trial("消息内容", "试运行", "客户编号", "开始试运行", "刚刚开始", "下一件事"),
            "提交审核",
            "批准",
            "启动…",
            "指定名单",
            "启动",
            "实时更新"),
        new Words(
            "en-GB",
            new Drawing(
                "Journeys",
                "New journey",
                "Begin: Empty canvas",
                "Step",
                "Start",
                List.of("Send contact", "Wait for a time", "Goal and end")),
            new Trial(
                "Message",
                "Try it",
                "Customer ids",
                "Start the test run",
                "At the start",
                "Next thing that happens"),
            "Submit for review",
            "Approve",
            "Launch…",
            "A list of customers",
            "Launch",
            "Live"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void fromAnEmptyCanvasToCustomersWhoAreWatched(Words words) {
    Policies.inForce();
    String customer = Customers.reachable();
    try (Visitor visitor = Visitor.signedIn("marketer", words.language()).atHome()) {
      Designer designer = draws(visitor, words);
      wordsTheContact(visitor, words);
      triesIt(visitor, designer, words, customer);
      handsItIn(visitor, words);
    }
    try (Visitor visitor = Visitor.signedIn("approver", words.language()).atHome()) {
      approves(visitor, words);
    }
    try (Visitor visitor = Visitor.signedIn("marketer", words.language()).atHome()) {
      launches(visitor, words, customer);
      watches(visitor, words, customer);
    }
  }

  private static Designer draws(Visitor visitor, Words words) {
    Page page = visitor.page();
    press(visitor, visitor.link(words.drawing().journeys()));
    press(visitor, visitor.link(words.drawing().create()));
    press(visitor, visitor.button(words.drawing().begin()));
    assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).first()).isFocused();
    page.keyboard().type(words.key());
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/journeys/" + words.key() + "/versions/1/design"));

    Designer designer = Designer.opened(visitor, words.key());
    visitor.tabTo(designer.tab(words.drawing().step()), TAB);
    page.keyboard().press("ArrowRight");
    visitor.tabTo(designer.line(words.drawing().start()), TAB);
    for (String next : words.drawing().steps()) {
      assertThat(page.locator("[role=treeitem]:focus")).hasCount(1);
      page.keyboard().press("+");
      designer.takeFromMenu(next);
    }
    Designer.expectCount(designer.saved(), "<bpmn:sequenceFlow ", 3);
    return designer;
  }

  /** From the last step up to the contact, and on in its form. */
  private static void wordsTheContact(Visitor visitor, Words words) {
    Keyboard keyboard = visitor.page().keyboard();
    Locator contact =
        visitor
            .page()
            .locator("[role=treeitem]:not(.way):focus")
            .filter(new Locator.FilterOptions().setHasText(words.drawing().steps().get(0)));
    for (int press = 0; press < Visitor.TAB_STOPS && contact.count() == 0; press++) {
      keyboard.press("ArrowUp");
    }
    keyboard.press("Enter");
    visitor.tabTo(
        visitor
            .page()
            .getByLabel(words.trial().message(), new Page.GetByLabelOptions().setExact(true)),
        TAB);
    keyboard.press("ControlOrMeta+A");
    keyboard.type("Welcome to the bank");
    keyboard.press(TAB);
  }

  private static void triesIt(Visitor visitor, Designer designer, Words words, String customer) {
    Page page = visitor.page();
    assertThat(designer.indicator()).not().hasAttribute("data-state", "saved");
    Designer.expectCount(designer.saved(), "Welcome to the bank", 1);
    visitor.tabTo(designer.tab(words.drawing().step()), "Shift+Tab");
    for (int tab = 0; tab < 3; tab++) {
      page.keyboard().press("ArrowRight");
    }
    assertThat(designer.tab(words.trial().tab())).isFocused();
    visitor.tabTo(page.getByLabel(words.trial().ids()), TAB);
    page.keyboard().type(customer);
    page.keyboard().press("Enter");
    press(visitor, visitor.button(words.trial().begin()));
    assertThat(page.getByText(words.trial().atStart())).isVisible(AT_FIRST_USE);
    press(visitor, visitor.button(words.trial().next()));
    assertThat(page.locator(".test-run-here")).hasCount(0);
  }

  private static void handsItIn(Visitor visitor, Words words) {
    press(visitor, exactly(visitor.page().locator("body"), words.submit()));
    Locator dialog = visitor.page().getByRole(AriaRole.DIALOG);
    visitor.tabTo(dialog.getByRole(AriaRole.TEXTBOX), TAB);
    visitor.page().keyboard().type(COMMENT);
    press(visitor, exactly(dialog, words.submit()));
    visitor.page().waitForURL(Pattern.compile(".*/journeys/" + words.key() + "$"));
  }

  /** From Home, where it waits for an approver. */
  private static void approves(Visitor visitor, Words words) {
    Page page = visitor.page();
    Locator waits =
        page.locator("[data-matter=review]")
            .filter(new Locator.FilterOptions().setHasText(words.key()))
            .getByRole(AriaRole.LINK);
    press(visitor, waits);
    page.waitForURL(Pattern.compile(".*/journeys/" + words.key() + "/versions/1/review"));
    assertThat(page.getByText(COMMENT)).isVisible();
    press(visitor, visitor.button(words.approve()));
    press(visitor, exactly(page.getByRole(AriaRole.DIALOG), words.approve()));
    assertThat(page.locator("[data-status=PUBLISHED]")).isVisible();
  }

  /** From Home by the list of journeys. */
  private static void launches(Visitor visitor, Words words, String customer) {
    Page page = visitor.page();
    press(visitor, visitor.link(words.drawing().journeys()));
    visitor.tabTo(page.locator("main [role=search] input").first(), TAB);
    page.keyboard().type(words.key());
    press(visitor, visitor.link(words.key()));
    press(visitor, visitor.link(words.launch()));
    visitor.tabTo(page.getByRole(AriaRole.RADIO).first(), TAB);
    page.keyboard().press("ArrowDown");
    assertThat(
            page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(words.list()).setExact(true)))
        .isChecked();
    visitor.tabTo(page.locator("textarea"), TAB);
    page.keyboard().type(customer);
    press(visitor, exactly(page.locator("main"), words.launch()));
    press(visitor, exactly(page.getByRole(AriaRole.DIALOG), words.go()));
    page.waitForURL(Pattern.compile(".*/journeys/" + words.key() + "$"));
  }

  private static void watches(Visitor visitor, Words words, String customer) {
    Page page = visitor.page();
    assertThat(page.getByText(words.live(), new Page.GetByTextOptions().setExact(true)))
        .isVisible();
    Locator waiting = page.locator("table a[href*='standing=ACTIVE']");
    assertThat(waiting).hasCount(1);
    assertThat(waiting).containsText("1");
    visitor.expectAccessible();
    visitor.picture("main-job-" + words.language());
    press(visitor, waiting);
    press(visitor, visitor.link(customer));
    assertThat(page).hasURL(Pattern.compile(".*/customers/" + customer));
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
}
