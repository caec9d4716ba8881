package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.tact.tests.running.Drafts;
import io.tact.tests.running.Tact;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drawn is saved as one works; nothing is lost, and nobody overwrites anybody unasked. */
class DesignerDraftsBrowserTest {

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 有人同时修改了这份草稿, 查看对方的版本, 把我的存为新版本",
    "en-GB, Somebody else changed this draft, Look at theirs, Keep mine as a new version"
  })
  void twoPeopleWhoDrawOnOneDraftAreToldOfEachOther(
      String language, String title, String theirs, String mine) {
    String key = "contested-" + language.toLowerCase(Locale.ROOT);
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Designer designer = Designer.open(visitor, key, "", "");
      somebodyElseSaves(key, "Theirs");
      rename(visitor, "Mine");
      assertThat(dialog(visitor)).containsText(title);
      assertThat(dialog(visitor)).containsText("marketer");
      designer.expectWellMade("designer-conflict-" + language);
      assertThat(designer.stored()).contains("Theirs");
      visitor.button(mine).click();
      assertThat(visitor.page()).hasURL(Pattern.compile(".*/versions/2/design"));
      assertThat(visitor.heading()).hasText("Mine");

      Designer again = Designer.open(visitor, key, 1);
      assertThat(visitor.heading()).hasText("Theirs");
      somebodyElseSaves(key, "Theirs again");
      rename(visitor, "Mine again");
      var download = visitor.page().waitForDownload(() -> visitor.button(theirs).click());
      assertThat(download.suggestedFilename()).endsWith(".bpmn");
      assertThat(visitor.heading()).hasText("Theirs again");
      assertThat(again.indicator()).hasAttribute("data-state", "saved");
    }
  }

  @Test
  void whoeverOverwritesAnothersWorkIsAskedFirst() {
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Designer designer = Designer.open(visitor, "overwritten", "", "");
      somebodyElseSaves("overwritten", "Theirs");
      rename(visitor, "Mine");
      visitor.button("Overwrite theirs with mine").click();
      Locator question = visitor.page().locator(".el-message-box");
      assertThat(question).containsText("lost for good");
      question.getByRole(AriaRole.BUTTON, named("Overwrite theirs with mine")).click();
      assertThat(designer.saved()).contains("name=\"Mine\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 先关闭，继续看图, 恢复这些改动, 把我的存为新版本",
    "en-GB, 'Close, and look at the drawing', Take them up again, Keep mine as a new version"
  })
  void whatIsDrawnAfterAConflictIsOfferedAgainToWhoeverLeft(
      String language, String close, String take, String mine) {
    String key = "left-contested-" + language.toLowerCase(Locale.ROOT);
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Designer designer = Designer.open(visitor, key, "", "");
      somebodyElseSaves(key, "Theirs");
      rename(visitor, "Mine");
      visitor.button(close).click();
      assertThat(dialog(visitor)).isHidden();
      rename(visitor, "Mine, drawn on");
      assertThat(designer.indicator()).hasAttribute("data-state", "conflict");
      visitor.page().locator(".designer .back").click();
      assertThat(visitor.page()).hasURL(Pattern.compile(".*/journeys/" + key + "$"));

      Designer.open(visitor, key, 1);
      assertThat(visitor.heading()).hasText("Theirs");
      assertThat(visitor.page().locator(".kept")).isVisible();
      visitor.button(take).click();
      assertThat(visitor.heading()).hasText("Mine, drawn on");
      visitor.button(mine).click();
      assertThat(visitor.page()).hasURL(Pattern.compile(".*/versions/2/design"));
      assertThat(visitor.heading()).hasText("Mine, drawn on");
      assertThat(designer.stored()).contains("Theirs");

      Designer.open(visitor, key, 1);
      assertThat(visitor.heading()).hasText("Theirs");
      assertThat(visitor.page().locator(".kept")).hasCount(0);
    }
  }

  @Test
  void takingUpWhatSomebodyElseHasChangedSinceOverwritesNothing() {
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Designer designer = Designer.open(visitor, "taken-up", "", "");
      visitor.page().onDialog(leaving -> leaving.accept());
      visitor.page().route("**/bpmn", DesignerDraftsBrowserTest::refuseToSave);
      rename(visitor, "Mine");
      assertThat(designer.indicator()).hasAttribute("data-state", "unsaved");
      somebodyElseSaves("taken-up", "Theirs");
      visitor.page().reload();
      assertThat(visitor.page().locator(".kept")).isVisible();
      assertThat(visitor.heading()).hasText("Theirs");
      visitor.page().unroute("**/bpmn");

      visitor.button("Take them up again").click();
      assertThat(visitor.heading()).hasText("Mine");
      assertThat(dialog(visitor)).containsText("Somebody else changed this draft");
      assertThat(designer.indicator()).hasAttribute("data-state", "conflict");
      assertThat(designer.stored()).contains("name=\"Theirs\"");
      visitor.button("Overwrite theirs with mine").click();
      Locator question = visitor.page().locator(".el-message-box");
      question.getByRole(AriaRole.BUTTON, named("Overwrite theirs with mine")).click();
      assertThat(designer.saved()).contains("name=\"Mine\"");
      visitor.page().reload();
      assertThat(visitor.heading()).hasText("Mine");
      assertThat(visitor.page().locator(".kept")).hasCount(0);
    }
  }

  @Test
  void whatCouldNotBeSavedIsOfferedAgain() {
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Designer designer = Designer.open(visitor, "unsaved", "", "");
      visitor.page().onDialog(leaving -> leaving.accept());
      visitor.page().route("**/bpmn", DesignerDraftsBrowserTest::refuseToSave);
      rename(visitor, "While nobody listens");
      assertThat(designer.indicator()).hasAttribute("data-state", "unsaved");
      visitor.picture("designer-unsaved");
      // What is saved on leaving reaches nobody either.
      visitor.page().reload();
      visitor.page().unroute("**/bpmn");
      assertThat(visitor.page().locator(".kept")).isVisible();
      designer.expectWellMade("designer-kept");
      visitor.button("Take them up again").click();
      assertThat(designer.indicator()).not().hasAttribute("data-state", "saved");
      assertThat(designer.saved()).contains("While nobody listens");
    }
  }

  @Test
  void aSessionThatEndsLosesNothing() {
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Designer designer = Designer.open(visitor, "session-ended", "", "");
      visitor.loseSession();
      rename(visitor, "Drawn on");
      visitor.page().getByLabel("Password").fill(Tact.PASSWORD);
      visitor.button("Go on").click();
      assertThat(dialog(visitor)).isHidden();
      assertThat(designer.saved()).contains("Drawn on");
    }
  }

  @Test
  void leavingThePageSavesIt() {
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Designer designer = Designer.open(visitor, "left", "", "");
      rename(visitor, "Left in haste");
      visitor.page().locator(".designer .back").click();
      assertThat(visitor.page()).hasURL(Pattern.compile(".*/journeys/left$"));
      assertThat(designer.stored()).contains("Left in haste");
    }
  }

  @Test
  void whatIsBeingTypedIsSavedOnGoingBack() {
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Drafts.post(Tact.marketer(), Designer.drawn("typed-on", "", ""));
      visitor.page().navigate("/journeys/typed-on");
      visitor.page().locator("a[href$='/versions/1/design']").first().click();
      Designer designer = Designer.opened(visitor, "typed-on");
      assertThat(visitor.heading()).hasText("typed-on");
      visitor.page().locator(".journey-name").press("Control+a");
      visitor.page().keyboard().type("Typed in haste");
      visitor.page().goBack();
      assertThat(visitor.page()).hasURL(Pattern.compile(".*/journeys/typed-on$"));
      assertThat(visitor.page().locator(".designer")).hasCount(0);
      assertThat(designer.stored()).contains("Typed in haste");
    }
  }

  private static void refuseToSave(Route call) {
    if (call.request().method().equals("PUT")) {
      call.fulfill(new Route.FulfillOptions().setStatus(408));
    } else {
      call.resume();
    }
  }

  private static void somebodyElseSaves(String key, String name) {
    byte[] theirs =
        new String(Designer.drawn(key, "", ""), UTF_8)
            .replace("name=\"" + key + "\"", "name=\"" + name + "\"")
            .getBytes(UTF_8);
    Drafts.save(Tact.marketer(), key, 1, Drafts.etag(key, 1), theirs).expect(200);
  }

  private static void rename(Visitor visitor, String name) {
    visitor.page().locator(".journey-name").fill(name);
    visitor.page().locator(".journey-name").press("Enter");
  }

  private static Locator dialog(Visitor visitor) {
    return visitor.page().getByRole(AriaRole.DIALOG).first();
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
