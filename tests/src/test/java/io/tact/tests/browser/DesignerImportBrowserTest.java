package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.tact.tests.running.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Diagrams come in from other tools, are mended, handed in, and go out again. */
class DesignerImportBrowserTest {

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 导入, 大纲, 更换为, 发送联系, 尚未确定的步骤, 提交审核, 审核中",
    "en-GB, Import, Outline, Change to, Send contact, Step still open, Submit for review, In review"
  })
  void aSketchOfAnotherToolIsMendedAndHandedIn(
      String language,
      String bring,
      String outline,
      String change,
      String contact,
      String open,
      String submit,
      String inReview) {
    Path sketch = SharedData.path("bpmn/valid/miwg__Reference_A.1.0.bpmn");
    String key = "sketched-" + language.toLowerCase(Locale.ROOT);
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Designer designer = Designer.open(visitor, key, "", "");
      designer.bringIn(sketch, bring);
      designer.tab(outline).click();
      Locator sketched = designer.lines().filter(having(open));
      assertThat(sketched).hasCount(3);
      assertThat(visitor.button(submit)).isDisabled();
      designer.expectWellMade("designer-sketch-" + language);
      while (sketched.count() > 0) {
        int left = sketched.count();
        sketched.first().click();
        visitor.button(change).click();
        visitor
            .page()
            .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(contact))
            .click();
        assertThat(sketched).hasCount(left - 1);
      }
      String bpmn = designer.saved();
      assertThat(bpmn).contains("id=\"" + key + "\"").contains("name=\"Task 1\"");
      Designer.expectCount(bpmn, "${sendContact}", 3);

      assertThat(visitor.button(submit)).isEnabled();
      visitor.button(submit).click();
      Locator dialog = visitor.page().getByRole(AriaRole.DIALOG);
      dialog.getByRole(AriaRole.TEXTBOX).fill("drawn elsewhere");
      designer.expectWellMade("designer-submit-" + language);
      dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(submit)).click();
      assertThat(visitor.page()).hasURL(Pattern.compile(".*/journeys/" + key + "$"));
      assertThat(visitor.page().locator("main").getByText(inReview).first()).isVisible();
    }
  }

  @Test
  void whatOnlyAnotherEngineCarriesOutIsLeftOut(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("foreign.bpmn");
    byte[] foreign =
        Designer.drawn(
            "elsewhere",
            "<bpmn:serviceTask id=\"task\" name=\"Settle\" camunda:class=\"com.example.Settle\"/>",
            Designer.shape("task", 200, 160, 100, 80));
    Files.writeString(file, new String(foreign, UTF_8).replace(" name=\"elsewhere\"", ""));
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Designer designer = Designer.open(visitor, "foreign", "", "");
      designer.bringIn(file, "Import");
      assertThat(visitor.page().locator(".designer")).containsText("left out of “Settle”");
      assertThat(designer.indicator()).not().hasAttribute("data-state", "saved");
      assertThat(designer.saved())
          .contains("Settle")
          .contains("name=\"foreign\"")
          .doesNotContain("com.example");
      Locator form = visitor.page().locator(".step-form");
      assertThat(form.getByLabel("Key", FormFiller.exact())).hasValue("foreign");
    }
  }

  @Test
  void aFileIsDroppedOnTheDrawingAndCanBeSaved() {
    String evaluated =
        "<bpmn:userTask id=\"task\" name=\"Call ${customer}\"><bpmn:documentation>By ${when}"
            + "</bpmn:documentation></bpmn:userTask>";
    byte[] dropped =
        Designer.drawn("elsewhere", evaluated, Designer.shape("task", 200, 160, 100, 80));
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Designer designer = Designer.open(visitor, "dropped", "", "");
      designer.drop("dropped.bpmn", dropped, "Import");
      assertThat(visitor.page().locator(".designer")).containsText("left out of “Call {customer}”");
      assertThat(designer.indicator()).not().hasAttribute("data-state", "saved");
      assertThat(designer.saved()).contains("Call {customer}").contains("By {when}");
    }
  }

  @Test
  void aFileThatIsNoBpmnChangesNothing(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("notes.bpmn"), "dear diary");
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Designer designer = Designer.open(visitor, "no-bpmn", "", "");
      designer.place("start", 480, 420);
      designer.bringIn(file, "Import");
      assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("no BPMN 2.0 file");
      assertThat(designer.saved()).contains("startEvent");
      designer.tab("Outline").click();
      assertThat(designer.lines()).hasCount(1);
    }
  }

  @Test
  void whatIsArrangedComesIntoView() {
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Designer.open(
          visitor,
          "arranged",
          Designer.FINISHED.replace("id=\"end\"", "id=\"end\" name=\"Over\""),
          Designer.shape("start", 200, 200, 36, 36)
              + Designer.shape("end", 4000, 3000, 36, 36)
              + Designer.edge("way", 236, 218, 4000, 3018));
      Locator end = visitor.page().locator(".djs-shape[data-element-id=end]");
      double before = end.boundingBox().width;
      visitor.button("File").click();
      visitor
          .page()
          .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Arrange by itself"))
          .click();
      await().untilAsserted(() -> assertThat(end.boundingBox().width).isGreaterThan(2 * before));
      assertThat(end).isInViewport();
      BoundingBox box = end.boundingBox();
      BoundingBox name =
          visitor.page().locator(".djs-shape[data-element-id=end_label]").boundingBox();
      assertThat(name.y).isBetween(box.y + box.height / 2, box.y + box.height + 20);
      assertThat(name.x + name.width / 2).isBetween(box.x, box.x + box.width);
    }
  }

  @Test
  void aJourneyGoesOutAsBpmnAPictureAndTemplates() throws IOException {
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Designer designer = Designer.open(visitor, "taken-out", "", "");
      designer.place("send-contact", 480, 420);
      String saved = designer.saved();
      assertThat(Files.readString(take(visitor, "Download as BPMN").path())).isEqualTo(saved);
      assertThat(Files.readString(take(visitor, "Download a picture (SVG)").path()))
          .startsWith("<?xml")
          .contains("<svg");
      assertThat(Files.readString(take(visitor, "Download the element templates").path()))
          .contains("tact.send-contact");
    }
  }

  private static Download take(Visitor visitor, String what) {
    visitor.button("File").click();
    return visitor
        .page()
        .waitForDownload(
            () ->
                visitor
                    .page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(what))
                    .click());
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
