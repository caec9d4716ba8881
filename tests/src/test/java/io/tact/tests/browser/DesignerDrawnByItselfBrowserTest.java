package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.tact.tests.running.Drafts;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Tact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes without a drawing, or with a part of one, is drawn whole. */
class DesignerDrawnByItselfBrowserTest {

  private static final String ONLY_THE_START = Designer.shape("start", 200, 200, 36, 36);

  @ParameterizedTest
  @CsvSource({"zh-CN, 已经自动画出来", "en-GB, was drawn by itself"})
  void aJourneyWithoutADrawingIsDrawnWhenItIsOpened(String language, String drawn) {
    String key = "undrawn-" + language.substring(0, 2);
    byte[] undrawn =
        Journeys.bpmn(
            key,
            "<startEvent id=\"start\"/>"
                + "<exclusiveGateway id=\"asked\" name=\"Has the customer answered?\"/>"
                + Journeys.waiting("wait", "P3D")
                + "<endEvent id=\"end\" name=\"Answered\"/>"
                + "<endEvent id=\"late\" name=\"Never heard of again\"/>"
                + "<textAnnotation id=\"note\"><text>Asked by the branch</text></textAnnotation>"
                + "<association id=\"about\" sourceRef=\"note\" targetRef=\"asked\"/>"
                + Journeys.flow("start", "asked", "end")
                + Journeys.flow("asked", "wait", "late"));
    Drafts.post(Tact.marketer(), undrawn);
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      Designer designer = Designer.open(visitor, key, 1);
      assertThat(visitor.page().locator(".designer")).containsText(drawn);
      assertThat(element(visitor, "end")).isVisible();
      assertThat(element(visitor, "start_asked")).hasCount(1);
      assertThat(element(visitor, "note")).isVisible();
      String saved = designer.saved();
      assertThat(saved).contains("bpmnElement=\"end\"");
      designer.expectWellMade("designer-drawn-by-itself-" + language);
      visitor.page().reload();
      assertThat(element(visitor, "end")).isVisible();
      assertThat(visitor.page().locator(".designer")).not().containsText(drawn);
      assertThat(designer.saved()).isEqualTo(saved);
    }
  }

  @Test
  void aLongJourneyIsDrawnInBandsThatCanBeRead() {
    String[] steps = IntStream.range(0, 100).mapToObj(step -> "step" + step).toArray(String[]::new);
    StringBuilder elements = new StringBuilder(Journeys.flow(steps));
    for (String step : steps) {
      elements.append("<userTask id=\"%1$s\" name=\"%1$s\"/>".formatted(step));
    }
    Drafts.post(Tact.marketer(), Journeys.bpmn("undrawn-long", elements.toString()));
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Designer designer = Designer.open(visitor, "undrawn-long", 1);
      Locator last = element(visitor, "step99");
      assertThat(last).isInViewport();
      assertThat(last.boundingBox().width).isGreaterThan(20);
      designer.expectWellMade("designer-drawn-in-bands");
    }
  }

  @Test
  void aJourneyOfWhichOnlyTheStartIsDrawnIsDrawnWholeWhenAskedFor() {
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Designer designer = Designer.open(visitor, "half-drawn", Designer.FINISHED, ONLY_THE_START);
      assertThat(visitor.page().locator(".designer")).containsText("ways are not drawn");
      assertThat(designer.stored()).doesNotContain("bpmnElement=\"end\"");
      visitor.button("Draw it").click();
      expectWhole(visitor, designer);
    }
  }

  @Test
  void aFileOfWhichOnlyTheStartIsDrawnIsDrawnWhole(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("half.bpmn");
    Files.write(file, Designer.drawn("elsewhere", Designer.FINISHED, ONLY_THE_START));
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Designer designer = Designer.open(visitor, "half-brought", "", "");
      designer.bringIn(file, "Import");
      expectWhole(visitor, designer);
    }
  }

  @Test
  void whoeverOnlyLooksSeesADrawingAsWell() {
    Drafts.post(
        Tact.marketer(), Designer.drawn("half-looked-at", Designer.FINISHED, ONLY_THE_START));
    try (Visitor visitor = Visitor.signedIn("manager", "en-GB")) {
      Designer designer = Designer.open(visitor, "half-looked-at", 1);
      assertThat(visitor.page().locator(".designer")).containsText("was drawn by itself");
      assertThat(element(visitor, "end")).isVisible();
      assertThat(designer.stored()).doesNotContain("bpmnElement=\"end\"");
    }
  }

  @Test
  void poolsLanesAndOtherProcessesAreLeftOutOfWhatIsDrawn() {
    byte[] undrawn =
        Journeys.bpmn(
            "undrawn-pool",
            "<process id=\"undrawn-pool\" name=\"Pool\" isExecutable=\"true\">"
                + "<laneSet id=\"lanes\"><lane id=\"lane\" name=\"Sales\">"
                + "<flowNodeRef>start</flowNodeRef></lane></laneSet>"
                + "<startEvent id=\"start\"/><endEvent id=\"end\"/>"
                + Journeys.flow("start", "end")
                + "</process>",
            "<collaboration id=\"all\"><participant id=\"pool\" name=\"Bank\""
                + " processRef=\"undrawn-pool\"/></collaboration>"
                + "<process id=\"books\" name=\"Bookkeeping\"/>");
    Drafts.post(Tact.marketer(), undrawn);
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      Designer designer = Designer.open(visitor, "undrawn-pool", 1);
      assertThat(visitor.page().locator(".designer")).containsText("left out: “Bank”, “Sales”");
      assertThat(visitor.page().locator(".designer"))
          .containsText("other processes were left out: “Bookkeeping”");
      assertThat(designer.indicator()).not().hasAttribute("data-state", "saved");
      assertThat(designer.saved())
          .doesNotContain("participant")
          .doesNotContain("laneSet")
          .doesNotContain("books");
    }
    assertThat(Tact.marketer().get("/api/journeys/undrawn-pool").expect(200).text())
        .doesNotContain("only-drawn")
        .doesNotContain("several-processes");
  }

  private static void expectWhole(Visitor visitor, Designer designer) {
    assertThat(visitor.page().locator(".designer")).containsText("was drawn by itself");
    assertThat(element(visitor, "end")).isVisible();
    assertThat(element(visitor, "way")).hasCount(1);
    designer.tab("Outline").click();
    assertThat(visitor.page().locator("[role=treeitem]:not(.way)")).hasCount(2);
    assertThat(designer.saved()).contains("bpmnElement=\"end\"").contains("bpmnElement=\"way\"");
  }

  private static Locator element(Visitor visitor, String id) {
    return visitor.page().locator(".djs-element[data-element-id=" + id + "]");
  }
}
