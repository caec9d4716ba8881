package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A journey is drawn from an empty canvas: by mouse, and without one. */
class DesignerBrowserTest {

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 等待一段时间, 达成目标并结束, 撤销, 重做, 问题, 大纲",
    "en-GB, Wait for a time, Goal and end, Undo, Redo, Findings, Outline"
  })
  void aMarketerDrawsAJourneyByMouse(
      String language,
      String wait,
      String goal,
      String undo,
      String redo,
      String findings,
      String outline) {
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Designer designer = Designer.open(visitor, "drawn-by-mouse-" + tag(language), "", "");
      designer.place("start", 480, 420);
      designer.pad("append.send-contact");
      designer.pad("append.branch");
      designer.pad("append");
      designer.popup(wait);
      designer.pad("append");
      designer.popup(goal);
      visitor.page().locator(".djs-element[data-element-id^=Gateway]").click();
      designer.pad("append.end");

      String bpmn = designer.saved();
      assertThat(bpmn)
          .contains("camunda:modelerTemplate=\"tact.start\"")
          .contains("camunda:delegateExpression=\"${sendContact}\"")
          .contains("<camunda:inputParameter name=\"channel\">SMS</camunda:inputParameter>")
          .contains("<camunda:inputParameter name=\"category\">MARKETING")
          .contains(
              "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P3D</bpmn:timeDuration>")
          .contains("language=\"feel\">contact.decision = \"APPROVED\"")
          .contains("camunda:modelerTemplate=\"tact.goal\"")
          .containsPattern("exclusiveGateway [^>]*default=\"");
      assertThat(visitor.page().locator(".finding-badge").first()).isVisible();
      designer.tab(findings).click();
      assertThat(visitor.page().locator(".designer .side")).not().containsText("bpmn:");
      designer.expectWellMade("designer-findings-" + language);
      designer.tab(outline).click();
      assertThat(designer.lines()).hasCount(8);
      designer.expectWellMade("designer-" + language);

      undoTo(visitor, undo, designer.lines(), 0);
      assertThat(designer.saved()).doesNotContain("startEvent");
      for (int step = 0; step < 6; step++) {
        visitor.button(redo).click();
      }
      assertThat(designer.lines()).hasCount(8);
      assertThat(visitor.button(redo)).isDisabled();
      Designer.expectCount(designer.saved(), "<bpmn:sequenceFlow ", 5);
    }
  }

  /** Each step that was drawn is one step back: start, contact, branch, wait, goal, end. */
  private static void undoTo(Visitor visitor, String undo, Locator lines, int left) {
    for (int step = 0; step < 6; step++) {
      visitor.button(undo).click();
    }
    assertThat(lines).hasCount(left);
    assertThat(visitor.button(undo)).isDisabled();
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 步骤, 大纲, 添加步骤, 连接到, 开始, 发送联系, 分支, 等待一段时间, 达成目标并结束, 结束",
    "en-GB, Step, Outline, Add a step, Connect to, Start, Send contact, Branch, Wait for a time,"
        + " Goal and end, End"
  })
  void aMarketerDrawsAJourneyWithoutAMouse(
      String language,
      String step,
      String outline,
      String add,
      String connect,
      String start,
      String contact,
      String branch,
      String wait,
      String goal,
      String end) {
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Designer designer = Designer.open(visitor, "drawn-by-keys-" + tag(language), "", "");
      Keyboard keys = visitor.page().keyboard();
      designer.tabTo(designer.tab(step), "Tab");
      keys.press("ArrowRight");
      assertThat(designer.tab(outline)).isFocused();
      designer.tabTo(visitor.button(add), "Tab");
      keys.press("Enter");
      designer.takeFromMenu(start);
      for (String next : new String[] {contact, branch, wait, goal}) {
        assertThat(visitor.page().locator("[role=treeitem]:focus")).hasCount(1);
        keys.press("+");
        designer.takeFromMenu(next);
      }
      chooseAbove(designer, branch);
      keys.press("+");
      designer.takeFromMenu(end);
      assertThat(designer.line(end)).isVisible();
      chooseAbove(designer, branch);
      designer.tabTo(visitor.button(connect), "Shift+Tab");
      keys.press("Enter");
      designer.takeFromMenu(goal);
      Designer.expectCount(designer.saved(), "<bpmn:sequenceFlow ", 6);

      chooseAbove(designer, wait);
      keys.press("Delete");
      assertThat(designer.line(wait)).hasCount(0);
      keys.press("Control+z");
      assertThat(designer.line(wait)).isVisible();

      chooseAbove(designer, contact);
      keys.press("Enter");
      assertThat(visitor.page().locator(".designer .side input:focus")).hasCount(1);
      keys.type("Welcome");
      keys.press("Tab");
      assertThat(designer.saved())
          .containsPattern("serviceTask [^>]*name=\"Welcome\"")
          .contains("tact.goal");
      designer.expectWellMade("designer-form-" + language);
    }
  }

  /** Goes up from the last line, or down from the first, until a line is chosen. */
  private static void chooseAbove(Designer designer, String words) {
    Locator line = designer.line(words);
    designer.page().keyboard().press("Home");
    for (int press = 0; press < 20 && !"true".equals(line.getAttribute("aria-selected")); press++) {
      designer.page().keyboard().press("ArrowDown");
    }
    assertThat(line).isFocused();
  }

  @Test
  void whatIsCopiedIsAStepOfItsOwn() {
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Designer designer = Designer.open(visitor, "copied", "", "");
      designer.place("send-contact", 480, 420);
      designer.tab("Outline").click();
      designer.line("Send contact").click();
      visitor.page().keyboard().press("Control+c");
      visitor.page().keyboard().press("Control+v");
      assertThat(designer.lines()).hasCount(2);
      String bpmn = designer.saved();
      Designer.expectCount(bpmn, "camunda:delegateExpression=\"${sendContact}\"", 2);
      Designer.expectCount(bpmn, "name=\"channel\">SMS<", 2);
      assertThat(bpmn.lines().filter(line -> line.contains("<bpmn:serviceTask")).distinct())
          .hasSize(2);
    }
  }

  @Test
  void whatWasDrawnWithoutANetworkIsLookedOverOnceItIsBack() {
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Designer designer = Designer.open(visitor, "offline", "", "");
      designer.tab("Findings").click();
      Locator findings = visitor.page().locator(".checks");
      assertThat(findings.locator(".finding")).not().hasCount(0);
      visitor.page().context().setOffline(true);
      designer.place("send-contact", 480, 420);
      assertThat(findings.getByRole(AriaRole.ALERT)).isVisible();
      visitor.page().context().setOffline(false);
      assertThat(findings.getByRole(AriaRole.ALERT)).hasCount(0);
      assertThat(findings).containsText("Send contact");

      visitor.page().route("**/inspect", Route::abort);
      designer.place("wait", 480, 620);
      assertThat(findings.getByRole(AriaRole.ALERT)).isVisible();
      visitor.page().unroute("**/inspect");
      findings.locator("[role=alert] button").click();
      assertThat(findings.getByRole(AriaRole.ALERT)).hasCount(0);
      assertThat(findings).containsText("Wait for a time");
      visitor.forgetComplaints("net::ERR_");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 模拟, 结束模拟, 触发, English, Let it happen, 中文",
    "en-GB, Simulate, End the simulation, Let it happen, 中文, 触发, English"
  })
  void aJourneyIsSimulatedAndNotChangedMeanwhile(
      String language,
      String simulate,
      String end,
      String trigger,
      String other,
      String otherTrigger,
      String back) {
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Designer designer =
          Designer.open(
              visitor,
              "simulated-" + tag(language),
              "<bpmn:startEvent id=\"start\"><bpmn:outgoing>f</bpmn:outgoing></bpmn:startEvent>"
                  + "<bpmn:endEvent id=\"end\"><bpmn:incoming>f</bpmn:incoming></bpmn:endEvent>"
                  + "<bpmn:sequenceFlow id=\"f\" sourceRef=\"start\" targetRef=\"end\"/>",
              Designer.shape("start", 160, 160, 36, 36)
                  + Designer.shape("end", 400, 160, 36, 36)
                  + Designer.edge("f", 196, 178, 400, 178));
      String before = designer.stored();
      visitor.button(simulate).click();
      visitor.button(other).click();
      assertThat(trigger(visitor, otherTrigger)).isVisible();
      visitor.button(back).click();
      trigger(visitor, trigger).click();
      assertThat(visitor.page().locator(".bts-token, .bts-token-count").first()).isVisible();
      assertThat(visitor.page().locator(".designer .side")).isHidden();
      designer.expectWellMade("designer-simulation-" + language);
      visitor.button(end).click();
      assertThat(visitor.page().locator(".designer .side")).isVisible();
      assertThat(designer.stored()).isEqualTo(before);
    }
  }

  private static Locator trigger(Visitor visitor, String words) {
    return visitor.page().locator(".bts-context-pad:not(.hidden)[title='" + words + "']");
  }

  private static String tag(String language) {
    return language.toLowerCase(Locale.ROOT);
  }
}
