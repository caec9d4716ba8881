package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.tact.tests.running.Drafts;
import io.tact.tests.running.Tact;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever hands a version in, hands in what they saw. */
class DesignerSubmitBrowserTest {

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 提交审核, 有人同时修改了这份草稿, 把我的存为新版本",
    "en-GB, Submit for review, Somebody else changed this draft, Keep mine as a new version"
  })
  void whereSomebodyElseSavedTheReaderSaysWhatIsToBecomeOfIt(
      String language, String submit, String changed, String mine) {
    String key = "submit-changed-" + language.substring(0, 2);
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Designer designer = Designer.open(visitor, key, Designer.FINISHED, Designer.FINISHED_SHAPES);
      somebodyElseSaves(key, "Theirs");
      submit(visitor, submit);
      Locator dialogs = visitor.page().getByRole(AriaRole.DIALOG);
      assertThat(dialogs.filter(new Locator.FilterOptions().setHasText(changed))).isVisible();
      assertThat(dialogs).hasCount(1);
      assertThat(designer.indicator()).hasAttribute("data-state", "conflict");
      designer.expectWellMade("designer-submit-changed-" + language);
      visitor.button(mine).click();
      assertThat(visitor.page()).hasURL(Pattern.compile(".*/versions/2/design"));
    }
  }

  @Test
  void whatSomebodyElseHandedInIsOnlyLookedAt() {
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Designer.open(visitor, "submit-twice", Designer.FINISHED, Designer.FINISHED_SHAPES);
      Tact.marketer().post("/api/journeys/submit-twice/versions/1/submit").expectSuccess();
      submit(visitor, "Submit for review");
      assertThat(visitor.page().locator(".notice")).containsText("cannot be changed");
      assertThat(visitor.button("Submit for review")).hasCount(0);
    }
  }

  @Test
  void theListAndTheReviewHandInWhatTheyShow() {
    String key = "submit-shown";
    Drafts.post(Tact.marketer(), Designer.drawn(key, Designer.FINISHED, Designer.FINISHED_SHAPES));
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Locator told = visitor.page().getByRole(AriaRole.ALERT);
      visitor.page().navigate("/journeys?text=" + key);
      visitor.button("Submit: " + key).click();
      somebodyElseSaves(key, "Theirs");
      confirm(visitor);
      assertThat(told).containsText("changed this draft meanwhile");

      visitor.page().navigate("/journeys/" + key + "/versions/1/review");
      visitor.button("Submit").click();
      somebodyElseSaves(key, "Theirs again");
      confirm(visitor);
      assertThat(told).containsText("changed this draft meanwhile");
      assertThat(visitor.heading()).containsText("Theirs again");
      visitor.button("Submit").click();
      confirm(visitor);
      assertThat(visitor.page().locator("[data-status=IN_REVIEW]")).isVisible();
    }
  }

  private static void submit(Visitor visitor, String words) {
    visitor.button(words).click();
    visitor
        .page()
        .getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
        .click();
  }

  private static void confirm(Visitor visitor) {
    visitor.page().locator(".el-message-box .el-button--primary").click();
  }

  private static void somebodyElseSaves(String key, String name) {
    byte[] theirs =
        new String(Designer.drawn(key, Designer.FINISHED, Designer.FINISHED_SHAPES), UTF_8)
            .replace("name=\"" + key + "\"", "name=\"" + name + "\"")
            .getBytes(UTF_8);
    Drafts.save(Tact.marketer(), key, 1, Drafts.etag(key, 1), theirs).expect(200);
  }
}
