package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.tact.tests.running.Tact;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever cannot save what they drew is told what to do with it. */
class DesignerKeptBrowserTest {

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 已由他人提交, 把我的存为新版本",
    "en-GB, handed this version in, Keep mine as a new version"
  })
  void whatIsDrawnOnAVersionThatWasHandedInBecomesAVersionOfItsOwn(
      String language, String handedIn, String make) {
    String key = "handed-in-" + language.substring(0, 2);
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Designer designer = Designer.open(visitor, key, Designer.FINISHED, Designer.FINISHED_SHAPES);
      handIn(key);
      rename(visitor, "Mine");
      Locator notice = visitor.page().locator(".unsaved-work");
      assertThat(notice).containsText(handedIn);
      assertThat(designer.indicator()).hasAttribute("data-state", "unsaved");
      assertThat(designer.indicator().getByRole(AriaRole.BUTTON)).hasCount(0);
      designer.expectWellMade("designer-handed-in-" + language);
      notice.getByText(make).click();
      assertThat(visitor.page()).hasURL(Pattern.compile(".*/versions/2/design"));
      assertThat(visitor.heading()).hasText("Mine");
      assertThat(designer.stored()).doesNotContain("Mine");
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 未保存的改动, 存为新版本", "en-GB, that were not saved, Keep them as a new version"})
  void whatIsKeptOfAVersionThatCannotBeChangedIsOfferedAsANewOne(
      String language, String offered, String make) {
    String key = "kept-read-only-" + language.substring(0, 2);
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Designer designer = Designer.open(visitor, key, Designer.FINISHED, Designer.FINISHED_SHAPES);
      visitor.page().onDialog(leaving -> leaving.accept());
      visitor.page().route("**/bpmn", DesignerKeptBrowserTest::refuseToSave);
      rename(visitor, "Mine");
      assertThat(designer.indicator()).hasAttribute("data-state", "unsaved");
      handIn(key);
      visitor.page().reload();
      visitor.page().unroute("**/bpmn");
      Locator notice = visitor.page().locator(".kept");
      assertThat(notice).containsText(offered);
      designer.expectWellMade("designer-kept-read-only-" + language);
      notice.getByText(make).click();
      assertThat(visitor.page()).hasURL(Pattern.compile(".*/versions/2/design"));
      assertThat(visitor.heading()).hasText("Mine");

      Designer.open(visitor, key, 1);
      assertThat(visitor.page().locator(".notice")).isVisible();
      assertThat(notice).hasCount(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 丢弃, 无法恢复, 取消", "en-GB, Discard them, for good, Cancel"})
  void whatIsKeptIsDiscardedOnlyAfterAQuestion(
      String language, String discard, String question, String cancel) {
    String key = "kept-discarded-" + language.substring(0, 2);
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Designer designer = Designer.open(visitor, key, Designer.FINISHED, Designer.FINISHED_SHAPES);
      visitor.page().onDialog(leaving -> leaving.accept());
      visitor.page().route("**/bpmn", DesignerKeptBrowserTest::refuseToSave);
      rename(visitor, "Mine");
      assertThat(designer.indicator()).hasAttribute("data-state", "unsaved");
      visitor.page().reload();
      visitor.page().unroute("**/bpmn");
      Locator notice = visitor.page().locator(".kept");
      for (String answer : new String[] {cancel, discard}) {
        notice.getByText(discard).click();
        Locator box = visitor.page().locator(".el-message-box");
        assertThat(box).containsText(question);
        box.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(answer)).click();
        assertThat(box).isHidden();
        assertThat(notice).hasCount(answer.equals(cancel) ? 1 : 0);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 存不下您的改动, 确定离开吗, 取消", "en-GB, cannot keep your changes, Leave?, Cancel"})
  void whatABrowserHasNoRoomForIsDownloadedAndNotLostUnasked(
      String language, String unkept, String leave, String cancel) throws IOException {
    String key = "no-room-" + language.substring(0, 2);
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Designer designer = Designer.open(visitor, key, Designer.FINISHED, Designer.FINISHED_SHAPES);
      visitor
          .page()
          .evaluate(
              "() => { Storage.prototype.setItem ="
                  + " () => { throw new DOMException('', 'QuotaExceededError') } }");
      visitor.page().route("**/bpmn", DesignerKeptBrowserTest::refuseToSave);
      rename(visitor, "Mine");
      Locator notice = visitor.page().locator(".unsaved-work");
      assertThat(notice).containsText(unkept);
      designer.expectWellMade("designer-no-room-" + language);
      Download taken =
          visitor.page().waitForDownload(() -> notice.getByRole(AriaRole.BUTTON).click());
      assertThat(Files.readString(taken.path())).contains("name=\"Mine\"");

      visitor.page().locator(".designer .back").click();
      Locator question = visitor.page().locator(".el-message-box");
      assertThat(question).containsText(leave);
      question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(cancel)).click();
      assertThat(notice).isVisible();
      visitor.page().unroute("**/bpmn");
      rename(visitor, "Mine in the end");
      assertThat(designer.saved()).contains("Mine in the end");
      assertThat(notice).hasCount(0);
    }
  }

  private static void handIn(String key) {
    Tact.marketer().post("/api/journeys/" + key + "/versions/1/submit").expectSuccess();
  }

  private static void refuseToSave(Route call) {
    if (call.request().method().equals("PUT")) {
      call.fulfill(new Route.FulfillOptions().setStatus(408));
    } else {
      call.resume();
    }
  }

  private static void rename(Visitor visitor, String name) {
    visitor.page().locator(".journey-name").fill(name);
    visitor.page().locator(".journey-name").press("Enter");
  }
}
