package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.Journeys.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Launches;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Policies;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time that stands still is moved from the header, and what came of it is told. */
class FastForwardBrowserTest {

  private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

  @ParameterizedTest
  @CsvSource({"zh-CN, 快进, 一周, 批准 1 次", "en-GB, Fast-forward, One week, 1 approved"})
  void administratorMovesAWeekAndSeesWhatCameOfIt(
      String language, String forward, String week, String approved) {
    Policies.inForce();
    String customer = Customers.reachable();
    String journey = "a-week-later-" + language.toLowerCase(Locale.ROOT);
    Journeys.publish(
        journey,
        "<startEvent id=\"start\"/>"
            + waiting("wait", "P3D")
            + send("send", "SMS")
            + "<endEvent id=\"end\"/>"
            + flow("start", "wait", "send", "end"));
    String launch = Launches.launch(journey, List.of(customer));
    Launches.await(launch, progress -> progress.path("waiting").asInt() == 1);
    ManualClock.forward(Duration.ofSeconds(1));
    Instant before = ManualClock.now();
    try (Visitor visitor = Visitor.signedIn("admin", language)) {
      Page page = visitor.page();
      page.navigate("/customers/" + customer);
      Locator toggle = visitor.button(forward);
      toggle.press("Enter");
      visitor.expectAccessible();
      visitor.picture("fast-forward-" + language);
      toggle.focus();
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      assertThat(visitor.button(week)).isFocused();
      page.keyboard().press("Enter");

      assertThat(page.locator("header [role=status]")).containsText(approved, PATIENTLY);
      assertThat(page.locator("main tbody tr").first()).isVisible();
      visitor.expectAccessible();
      visitor.picture("fast-forwarded-" + language);
      page.keyboard().press("Escape");
      assertThat(toggle).isFocused();
      assertThat(toggle).hasAttribute("aria-expanded", "false");
    }
    assertThat(ManualClock.now()).isEqualTo(before.plus(Duration.ofDays(7)));
  }

  @Test
  void administratorMovesToAMomentAndNeverBack() {
    ManualClock.forward(Duration.ofMinutes(1));
    Instant target = ManualClock.now().plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.MINUTES);
    try (Visitor visitor = Visitor.signedIn("admin", "en-GB")) {
      Page page = visitor.page();
      visitor.button("Fast-forward").click();
      page.getByLabel("To a moment").fill(local(target));
      visitor.button("Go").click();
      assertThat(page.locator("header [role=status]")).containsText("From", PATIENTLY);
      assertThat(ManualClock.now()).isEqualTo(target);

      page.getByLabel("To a moment").evaluate("field => field.removeAttribute('min')");
      page.getByLabel("To a moment").fill(local(target.minus(Duration.ofDays(1))));
      visitor.button("Go").click();
      assertThat(page.locator("header [role=alert]")).containsText("Time does not run backwards");
      visitor.picture("fast-forward-back");
    }
  }

  @Test
  void othersSeeTheClockStandAndPagesFollowIt() {
    Policies.inForce();
    String customer = Customers.reachable();
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Page page = visitor.page();
      page.navigate("/customers/" + customer);
      assertThat(page.getByText("There has been no contact.")).isVisible();
      assertThat(visitor.button("Fast-forward")).hasCount(0);
      Customers.contact(customer, "SMS", "MARKETING");
      ManualClock.forward(Duration.ofHours(1));
      assertThat(page.getByText("There has been no contact."))
          .not()
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
    }
  }

  private static String local(Instant time) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
        .withZone(ZoneId.of("Asia/Shanghai"))
        .format(time);
  }
}
