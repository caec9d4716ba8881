package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tact.tests.running.Journeys.bpmn;
import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Launches;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Journeys are submitted by one and approved by another, launched, and watched as they go. */
class JourneysBrowserTest {

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 提交审核, 审核中, 审核, 批准, 已发布, 暂停, 已暂停, 继续, 停止, 已停止",
    "en-GB, Submit, In review, Review, Approve, Published, Pause, Paused, Go on, Stop, Stopped"
  })
  void aJourneyGoesFromDraftToALaunchThatIsPausedAndStopped(
      String language,
      String submit,
      String inReview,
      String review,
      String approve,
      String published,
      String pause,
      String paused,
      String goOn,
      String stop,
      String stopped) {
    Policies.inForce();
    String key = drafted(language);
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      find(visitor, key);
      exactly(row(visitor, key), submit).click();
      Locator dialog = visitor.page().getByRole(AriaRole.DIALOG);
      dialog.getByRole(AriaRole.TEXTBOX).fill("three days of silence");
      exactly(dialog.locator(".el-message-box__btns"), submit).click();
      assertThat(row(visitor, key)).containsText(inReview);
    }
    try (Visitor visitor = Visitor.signedIn("approver", language)) {
      find(visitor, key);
      exactly(row(visitor, key), review).click();
      assertThat(visitor.page().getByText("three days of silence")).isVisible();
      visitor.button(approve).click();
      exactly(visitor.page().getByRole(AriaRole.DIALOG).locator(".el-message-box__btns"), approve)
          .click();
      assertThat(visitor.page().locator("[data-status=PUBLISHED]")).containsText("approver");
      find(visitor, key);
      assertThat(row(visitor, key)).containsText(published);
    }
    String launch = Launches.launch(key, List.of(Customers.reachable(), Customers.reachable()));
    Launches.await(launch, progress -> progress.path("waiting").asInt() == 2);
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      visitor.page().navigate("/journeys");
      exactly(launched(visitor, key), pause).click();
      assertThat(launched(visitor, key)).containsText(paused);
      visitor.expectAccessible();
      visitor.picture("journeys-" + language);
      exactly(launched(visitor, key), goOn).click();
      assertThat(exactly(launched(visitor, key), pause)).isVisible();
      exactly(launched(visitor, key), stop).click();
      exactly(visitor.page().getByRole(AriaRole.DIALOG).locator(".el-message-box__btns"), stop)
          .click();
      assertThat(launched(visitor, key)).containsText(stopped);
    }
    assertThat(Launches.progress(launch).path("status").asText()).isEqualTo("STOPPED");
  }

  @Test
  void journeysAreFoundByTextAndState() {
    String key = drafted("sought");
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      visitor.page().navigate("/journeys");
      visitor.page().getByLabel("Find by name or key").fill("SHOWN-sough");
      assertThat(row(visitor, key)).containsText("Draft");
      visitor.page().getByLabel("State").selectOption("PUBLISHED");
      assertThat(visitor.page().getByText("No journey is like this")).isVisible();
      visitor.page().reload();
      assertThat(visitor.page().getByText("No journey is like this")).isVisible();
      visitor.page().getByLabel("State").selectOption("DRAFT");
      assertThat(row(visitor, key)).containsText("Draft");
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 联系的决定, 2", "en-GB, Contact decisions, 4"})
  void aJourneysDiagramShowsHowManyCustomersCameToEachStep(
      String language, String contacts, String came) {
    Policies.inForce();
    List<String> customers = List.of(Customers.reachable(), Customers.reachable());
    String launch = Launches.launch("card-wake-up", customers);
    Launches.await(launch, progress -> progress.path("started").asInt() == 2);
    try (Visitor visitor = Visitor.signedIn("manager", language)) {
      visitor.page().navigate("/journeys");
      visitor.link("Wake a dormant card").click();
      assertThat(visitor.page().locator(".djs-element").first()).isVisible();
      assertThat(visitor.page().locator(".heat-4").first()).isVisible();
      assertThat(visitor.page().locator(".count").first()).containsText(came);
      assertThat(visitor.page().getByText(contacts)).isVisible();
      visitor.expectAccessible();
      visitor.picture("journey-" + language);
    }
  }

  @Test
  void aJourneyWithoutADrawingSaysSo() {
    String key = drafted("undrawn");
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      visitor.page().navigate("/journeys/" + key);
      assertThat(visitor.page().getByText("came without a drawing")).isVisible();
    }
  }

  private static String drafted(String name) {
    String key = "shown-" + name.toLowerCase(java.util.Locale.ROOT);
    byte[] journey =
        bpmn(
            key,
            "<startEvent id=\"start\"/>"
                + waiting("wait", "P3D")
                + "<endEvent id=\"end\"/>"
                + flow("start", "wait", "end"));
    Tact.marketer().post("/api/journeys", "application/xml", journey).expect(201);
    return key;
  }

  private static void find(Visitor visitor, String key) {
    visitor.page().navigate("/journeys?text=" + key);
  }

  private static Locator row(Visitor visitor, String key) {
    return rows(visitor, 0, key);
  }

  private static Locator launched(Visitor visitor, String key) {
    return rows(visitor, 1, key);
  }

  private static Locator rows(Visitor visitor, int table, String key) {
    return visitor
        .page()
        .getByRole(AriaRole.TABLE)
        .nth(table)
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(key));
  }

  private static Locator exactly(Locator in, String text) {
    return in.getByText(text, new Locator.GetByTextOptions().setExact(true));
  }
}
