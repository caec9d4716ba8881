package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.tact.tests.running.Drafts;
import io.tact.tests.running.Tact;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who may not draw, or looks at what is no draft any more, sees the drawing and changes nothing.
 */
class DesignerReadOnlyBrowserTest {

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 这个版本不能修改, 以此新建版本, 显示全图",
    "en-GB, cannot be changed, Make a new version from this, Show all"
  })
  void aPublishedVersionIsLookedAtAndDrawnOnAsANewOne(
      String language, String notice, String make, String all) {
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Designer designer = Designer.open(visitor, "deposit-renewal", 1);
      assertThat(visitor.page().locator(".designer")).containsText(notice);
      Locator sms = visitor.page().locator(".djs-element[data-element-id=sms]");
      sms.click();
      visitor.page().keyboard().press("Delete");
      assertThat(sms).isVisible();
      assertThat(visitor.page().locator(".djs-context-pad .entry")).hasCount(0);
      assertThat(visitor.page().locator(".djs-palette .entry")).hasCount(0);
      visitor.button(all).click();
      designer.expectWellMade("designer-read-only-" + language);
      visitor.button(make).click();
      assertThat(visitor.page()).hasURL(Pattern.compile(".*/versions/[2-9]/design"));
      assertThat(designer.paletteEntry("send-contact")).isVisible();
    }
  }

  @Test
  void otherRolesLookAtADraftAndCannotChangeIt() {
    Drafts.post(Tact.marketer(), Designer.drawn("looked-at", "", ""));
    try (Visitor visitor = Visitor.signedIn("manager", "en-GB")) {
      Designer.open(visitor, "looked-at", 1);
      assertThat(visitor.page().locator(".designer")).containsText("not change it");
      assertThat(visitor.button("Submit for review")).hasCount(0);
      assertThat(visitor.page().locator(".djs-palette .entry")).hasCount(0);
    }
  }

  @Test
  void theDrawingOfWhoOnlyLooksSpeaksAnotherLanguageAtOnce() {
    byte[] wait =
        Designer.drawn(
            "looked-at-in-chinese",
            "<bpmn:intermediateCatchEvent id=\"wait\"><bpmn:timerEventDefinition><bpmn:timeDuration>"
                + "P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
            Designer.shape("wait", 200, 160, 36, 36));
    Drafts.post(Tact.marketer(), wait);
    try (Visitor visitor = Visitor.signedIn("manager", "en-GB")) {
      Designer.open(visitor, "looked-at-in-chinese", 1);
      Locator step = visitor.page().locator(".djs-element[data-element-id=wait]");
      assertThat(step).containsText("3 days");
      visitor.button("中文").click();
      assertThat(step).containsText("3 天");
    }
  }
}
