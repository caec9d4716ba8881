package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import io.tact.tests.running.Chromium;
import io.tact.tests.running.Tact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody at a browser. Whatever the browser complains of while they are there, fails the test.
 */
final class Visitor implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final int[] WIDTHS = {1440, 1024};
  private static final int HEIGHT = 900;

  /** Answers that are no success, which tests ask for on purpose. */
  private static final Pattern EXPECTED = Pattern.compile("Failed to load resource.*status of 4.*");

  /** Tells nothing else of a page: to read all that axe found in order takes it thrice as long. */
  private static final String SERIOUS_FINDINGS =
      """
      async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)
      """;

  private static final String WIDE_TABLES =
      """
      () => [...document.querySelectorAll('table')]
        .filter(({ offsetWidth, parentElement }) => offsetWidth > parentElement.clientWidth)
        .map(({ innerText }) => innerText)
      """;

  /** More stops than any page has. */
  static final int TAB_STOPS = 100;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Visitor(String language) {
    String base = "http://127.0.0.1:" + Tact.port();
    context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(base)
                    .setLocale(language)
                    .setTimezoneId("Asia/Shanghai")
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setViewportSize(WIDTHS[0], HEIGHT));
    page = context.newPage();
    page.onConsoleMessage(this::hear);
    page.onPageError(complaints::add);
  }

  /** Somebody whose browser prefers this language, not yet signed in. */
  static Visitor speaking(String language) {
    return new Visitor(language);
  }

  /**
   * Somebody who has signed in. Unless they go elsewhere first, they look at the home page: it
   * takes a while to draw, and most have no need of it.
   */
  static Visitor signedIn(String user, String language) {
    Visitor visitor = speaking(language);
    APIRequestContext requests = visitor.context.request();
    requests.get("/sign-in");
    String token =
        visitor.context.cookies().stream()
            .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
            .map(cookie -> cookie.value)
            .findFirst()
            .orElseThrow();
    APIResponse answer =
        requests.post(
            "/sign-in",
            RequestOptions.create()
                .setMaxRedirects(0)
                .setHeader("X-XSRF-TOKEN", token)
                .setForm(FormData.create().set("username", user).set("password", Tact.PASSWORD)));
    assertThat(answer.headers().get("location")).as("where to, signed in").endsWith("/");
    return visitor;
  }

  /** The same on the home page. */
  Visitor atHome() {
    page.navigate("/");
    assertThat(heading()).isVisible();
    return this;
  }

  private void arrive() {
    if (page.url().equals("about:blank")) {
      atHome();
    }
  }

  Page page() {
    return page;
  }

  void signIn(String user, String password) {
    page.locator("input[name=username]").fill(user);
    page.locator("input[name=password]").fill(password);
    page.locator("button[type=submit]").click();
  }

  /** The session ends, as it does after some time without a call. */
  void loseSession() {
    context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
  }

  Locator heading() {
    arrive();
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  Locator button(String name) {
    arrive();
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  Locator link(String name) {
    arrive();
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Presses Tab, or Shift+Tab, until something has the keyboard. */
  void tabTo(Locator target, String key) {
    assertThat(target).isVisible();
    for (int stop = 0; stop < TAB_STOPS && !hasKeyboard(target); stop++) {
      page.keyboard().press(key);
    }
    assertThat(target).isFocused();
  }

  static boolean hasKeyboard(Locator target) {
    return (boolean) target.evaluate("element => element === document.activeElement");
  }

  /**
   * Pictures of the page at the widths of a desk and of a laptop; no table is wider than its place.
   */
  void picture(String name) {
    for (int width : WIDTHS) {
      page.setViewportSize(width, HEIGHT);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png"))
              .setFullPage(true));
      assertThat(page.evaluate(WIDE_TABLES)).as("too wide at " + width).isEqualTo(List.of());
    }
    page.setViewportSize(WIDTHS[0], HEIGHT);
  }

  /** Nothing keeps people with disabilities out, as far as axe can tell; and nothing overflows. */
  void expectAccessible() {
    page.evaluate(AxeBuilder.getAxeScript());
    assertThat(page.evaluate(SERIOUS_FINDINGS)).as(page.url()).isEqualTo(List.of());
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("fits its width")
        .isEqualTo(true);
  }

  /** What a test brought about on purpose is no complaint. */
  void forgetComplaints(String about) {
    complaints.removeIf(complaint -> complaint.contains(about));
  }

  private void hear(ConsoleMessage message) {
    if (message.type().equals("error") && !EXPECTED.matcher(message.text()).matches()) {
      complaints.add(message.text());
    }
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints).as("what the browser complained of").isEmpty();
  }
}
