package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Tact;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Somebody draws, somebody else sees what is otherwise than in the version in force, and decides.
 */
class ReviewBrowserTest {

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 审核, 退回, 据此新建版本, 电子邮件, 3 天, 1 周",
    "en-GB, Review, Refuse, New version from it, E-mail, 3 days, 1 week"
  })
  void anApproverSeesTheDifferenceAndRefusesItAndTheMarketerLearnsWhy(
      String language,
      String review,
      String refuse,
      String newVersion,
      String email,
      String before,
      String after) {
    String key = "review-" + language.toLowerCase(Locale.ROOT);
    submitted(key);
    String why = "An e-mail is read too late " + language;
    try (Visitor visitor = Visitor.signedIn("approver", language)) {
      visitor.page().navigate("/journeys?text=" + key);
      visitor.link(review + ": Salary-day savings offer").click();
      assertThat(visitor.page().getByText("A week is kinder")).isVisible();
      assertThat(count(visitor, "added")).hasText("1");
      assertThat(count(visitor, "removed")).hasText("1");
      assertThat(count(visitor, "moved")).hasText("1");
      Locator words = visitor.page().locator(".change-list");
      assertThat(words).containsText(email);
      assertThat(words.locator("del").filter(having(before))).isVisible();
      assertThat(words.locator("ins").filter(having(after))).isVisible();
      assertThat(visitor.page().locator(".mark-removed")).not().hasCount(0);
      assertThat(visitor.page().locator(".mark-added")).not().hasCount(0);
      marksWhatOnlyMovedWhereAskedFor(visitor);
      chooseByKeyboard(visitor, words);
      visitor.expectAccessible();
      visitor.picture("review-" + language);

      visitor.button(refuse).click();
      Locator dialog = visitor.page().getByRole(AriaRole.DIALOG);
      dialog.locator("textarea").fill(why);
      visitor.picture("review-refusing-" + language);
      dialog.locator(".el-message-box__btns").getByText(refuse).click();
      assertThat(visitor.page().locator("[data-status=REFUSED]")).containsText(why);
      assertThat(visitor.page().locator("[data-status=REFUSED]")).containsText("approver");
    }
    try (Visitor visitor = Visitor.signedIn("marketer", language).atHome()) {
      visitor
          .page()
          .locator("[data-matter=refused]")
          .filter(having(why))
          .getByRole(AriaRole.LINK)
          .click();
      assertThat(visitor.page().locator("[data-status=REFUSED]")).containsText(why);
      visitor.expectAccessible();
      visitor.picture("review-refused-" + language);
      visitor.page().navigate("/journeys/" + key + "?version=2");
      Locator notice = visitor.page().locator(".refusal-notice");
      assertThat(notice.getByText(newVersion)).isVisible();
      assertThat(notice).containsText(why);
      assertThat(notice).containsText("approver");
      assertThat(notice.getByRole(AriaRole.LINK))
          .hasAttribute("href", "/journeys/" + key + "/versions/2/review");
      assertThat(visitor.page().locator(".djs-element").first()).isVisible();
      visitor.expectAccessible();
      visitor.picture("review-refused-journey-" + language);
      visitor.page().navigate("/journeys/" + key + "?version=1");
      assertThat(visitor.button(newVersion)).isVisible();
      assertThat(notice).hasCount(0);
      visitor.picture("review-published-journey-" + language);
      visitor.page().navigate("/journeys/" + key + "?version=2");
      assertThat(notice).isVisible();
      visitor.button(newVersion).click();
      visitor.page().waitForURL(Pattern.compile(".*/journeys/" + key + "/versions/3/design"));
    }
  }

  @Test
  void aFirstVersionIsAllNewAndIsApprovedAfterAQuestion() {
    String key = "review-first";
    Tact.marketer().post("/api/journeys", "application/xml", Templates.salaryDay(key)).expect(201);
    Tact.marketer().post("/api/journeys/" + key + "/versions/1/submit").expectSuccess();
    try (Visitor visitor = Visitor.signedIn("approver", "en-GB")) {
      visitor.page().navigate("/journeys/" + key + "/versions/1/review");
      assertThat(visitor.page().getByText("everything is new")).isVisible();
      assertThat(visitor.page().getByText("submitted without a comment")).isVisible();
      visitor.button("Approve").click();
      visitor.page().keyboard().press("Escape");
      assertThat(visitor.page().getByRole(AriaRole.DIALOG)).hasCount(0);
      visitor.button("Approve").click();
      visitor
          .page()
          .getByRole(AriaRole.DIALOG)
          .locator(".el-message-box__btns")
          .getByText("Approve")
          .click();
      assertThat(visitor.page().locator("[data-status=PUBLISHED]"))
          .containsText("Approved by approver");
      assertThat(visitor.button("Refuse")).hasCount(0);
      visitor.expectAccessible();
      visitor.picture("review-first");
    }
  }

  @Test
  void aMarketerWhoOpensTheApproversPageCannotDecideThere() {
    String key = "review-by-marketer";
    submitted(key);
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      visitor.page().navigate("/journeys/" + key + "/versions/2/review");
      assertThat(visitor.page().getByText("It waits for an approver")).isVisible();
      assertThat(visitor.button("Approve")).hasCount(0);
      assertThat(visitor.button("Refuse")).hasCount(0);
    }
    Tact.marketer().post("/api/journeys/" + key + "/versions/2/approve").expectProblem(403);
  }

  @Test
  void whatSomebodyElseHasDecidedMeanwhileIsTold() {
    String key = "review-meanwhile";
    submitted(key);
    try (Visitor visitor = Visitor.signedIn("approver", "en-GB")) {
      visitor.page().navigate("/journeys/" + key + "/versions/2/review");
      assertThat(visitor.button("Approve")).isVisible();
      Tact.approver()
          .post("/api/journeys/" + key + "/versions/2/refuse", json("{'why':'no'}"))
          .expectSuccess();
      visitor.button("Approve").click();
      visitor
          .page()
          .getByRole(AriaRole.DIALOG)
          .locator(".el-message-box__btns")
          .getByText("Approve")
          .click();
      assertThat(visitor.page().locator("[role=alert]"))
          .containsText("decided meanwhile. Refused by approver");
      assertThat(visitor.page().locator("[data-status=REFUSED]")).isVisible();
    }
    try (Visitor visitor = Visitor.signedIn("approver", "en-GB")) {
      visitor.page().navigate("/journeys/" + key + "/versions/9/review");
      assertThat(visitor.page().getByText("has no such version")).isVisible();
    }
  }

  /**
   * Version 2 waits longer, writes an e-mail, ends elsewhere, and has one step in another place.
   */
  private static void submitted(String key) {
    Journeys.publish(Tact::as, key, Templates.salaryDay(key));
    byte[] next =
        Templates.salaryDay(
            key,
            "FormalExpression\">P3D",
            "FormalExpression\">P1W",
            "name=\"channel\">PUSH",
            "name=\"channel\">EMAIL",
            "id=\"reminded\" name=\"Reminded\"",
            "id=\"told\" name=\"Told\"",
            "targetRef=\"reminded\"",
            "targetRef=\"told\"",
            "bpmnElement=\"reminded\"",
            "bpmnElement=\"told\"",
            "<dc:Bounds x=\"622\" y=\"242\"",
            "<dc:Bounds x=\"622\" y=\"262\"");
    Tact.marketer().post("/api/journeys", "application/xml", next).expect(201);
    Tact.marketer()
        .post(
            "/api/journeys/" + key + "/versions/2/submit",
            json("{'comment':'A week is kinder than three days.'}"))
        .expectSuccess();
  }

  private static void marksWhatOnlyMovedWhereAskedFor(Visitor visitor) {
    Locator asked = visitor.page().getByRole(AriaRole.CHECKBOX);
    assertThat(asked).not().isChecked();
    assertThat(visitor.page().locator(".mark-moved")).hasCount(0);
    asked.focus();
    visitor.page().keyboard().press("Space");
    assertThat(visitor.page().locator(".mark-moved")).hasCount(2);
    visitor.page().keyboard().press("Space");
    assertThat(visitor.page().locator(".mark-moved")).hasCount(0);
  }

  private static void chooseByKeyboard(Visitor visitor, Locator words) {
    Locator first = words.getByRole(AriaRole.BUTTON).first();
    first.focus();
    visitor.page().keyboard().press("Enter");
    assertThat(first).hasAttribute("aria-pressed", "true");
    assertThat(visitor.page().locator(".mark-chosen")).not().hasCount(0);
  }

  private static Locator count(Visitor visitor, String change) {
    return visitor.page().locator("[data-change=" + change + "] strong");
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
