package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.tact.tests.running.Answer;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Tact;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Journeys begin from a template, from nothing, or from a file of another tool. */
class GalleryBrowserTest {

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 发薪日储蓄邀请, 使用这个模板, 名称, 标识, 创建并打开画布, 薪资储蓄 2027, salary-savings-2027, 推荐储蓄计划",
    "en-GB, Salary-day savings offer, Use this template, Name, Key, Create and open the canvas,"
        + " Summer savings, summer-savings, Offer to save"
  })
  void aTemplateIsCopiedUnderANameAndAKeyOfItsOwn(
      String language,
      String template,
      String use,
      String name,
      String key,
      String create,
      String newName,
      String newKey,
      String step) {
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      visitor.page().navigate("/journeys");
      visitor.page().locator("a[href='/journeys/new']").click();
      Locator card =
          visitor
              .page()
              .getByRole(AriaRole.ARTICLE)
              .filter(new Locator.FilterOptions().setHasText(template));
      assertThat(card.locator(".djs-element").first()).isVisible();
      assertThat(card).containsText("salary.received");
      assertThat(card).containsText("balance");
      assertThat(visitor.page().locator(".djs-container")).hasCount(4);
      visitor.expectAccessible();
      visitor.picture("gallery-" + language);

      card.getByText(use).click();
      Locator dialog = visitor.page().getByRole(AriaRole.DIALOG);
      field(dialog, name).fill(newName);
      assertThat(field(dialog, key)).hasValue(newKey);
      visitor.expectAccessible();
      visitor.picture("gallery-begin-" + language);
      dialog.getByText(create).click();
      visitor.page().waitForURL(Pattern.compile(".*/journeys/" + newKey + "/versions/1/design"));
    }
    Answer journey = Tact.marketer().get("/api/journeys/" + newKey).expect(200);
    assertThat(journey.text("name")).isEqualTo(newName);
    assertThat(journey.json().at("/versions/0/findings").findValuesAsText("severity"))
        .doesNotContain("ERROR");
    assertThat(Tact.marketer().get("/api/journeys/" + newKey + "/versions/1/bpmn").text())
        .contains(step);
  }

  @Test
  void anEmptyCanvasIsBegunByKeyboardAlone() {
    try (Visitor visitor = Visitor.signedIn("marketer", "zh-CN")) {
      visitor.page().navigate("/journeys/new");
      visitor.button("开始: 空白画布").focus();
      visitor.page().keyboard().press("Enter");
      Locator dialog = visitor.page().getByRole(AriaRole.DIALOG);
      assertThat(field(dialog, "名称")).isFocused();
      visitor.page().keyboard().press("Enter");
      assertThat(dialog).containsText("请填写名称");
      visitor.page().keyboard().type("乙丙丁");
      assertThat(field(dialog, "标识")).hasValue(Pattern.compile("journey(-\\d+)?"));
      visitor.page().keyboard().press("Tab");
      visitor.page().keyboard().press("Control+A");
      visitor.page().keyboard().type("salary-day");
      assertThat(dialog).containsText("已有旅程使用");
      visitor.page().keyboard().type("-from-nothing");
      assertThat(dialog).containsText("可以使用");
      visitor.page().keyboard().press("Enter");
      visitor.page().waitForURL("**/journeys/salary-day-from-nothing/versions/1/design");
    }
    assertThat(Tact.marketer().get("/api/journeys/salary-day-from-nothing").text("name"))
        .isEqualTo("乙丙丁");
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 创建并打开画布, 没有导入，请检查：“Charge the card”, 读不出旅程图",
    "en-GB, Create and open the canvas, left out of “Charge the card”, No journey can be read"
  })
  void aSketchBeginsAJourneyWithoutWhatItWouldExecute(
      String language, String create, String left, String unread) {
    String key = "unsafe-" + language.toLowerCase(Locale.ROOT);
    byte[] sketch =
        Journeys.bpmn(
            key,
            "<startEvent id=\"start\"/>"
                + "<scriptTask id=\"Activity_1x\" name=\"Charge the card\" scriptFormat=\"groovy\">"
                + "<script>evil</script></scriptTask>");
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      visitor.page().navigate("/journeys/new");
      choose(visitor, "notes.bpmn", "<html/>".getBytes());
      assertThat(visitor.page().locator("[role=alert]")).containsText(unread);
      choose(visitor, "charge.bpmn", sketch);
      Locator dialog = visitor.page().getByRole(AriaRole.DIALOG);
      assertThat(dialog.locator("[role=status]")).containsText(left);
      visitor.expectAccessible();
      visitor.picture("gallery-sketch-" + language);
      dialog.getByText(create).click();
      visitor.page().waitForURL("**/journeys/" + key + "/versions/1/design");
      Locator sketched = visitor.page().locator(".djs-shape[data-element-id=Activity_1x]");
      assertThat(sketched).isVisible();
      assertThat(visitor.page().locator(".draft-indicator")).hasAttribute("data-state", "saved");
    }
    assertThat(Tact.marketer().get("/api/journeys/" + key + "/versions/1/bpmn").text())
        .contains("Charge the card")
        .doesNotContain("script");
  }

  @Test
  void aFileWithAKnownKeyBecomesTheNextVersionByteForByte() {
    String key = "gallery-again";
    Journeys.publish(Tact::as, key, Templates.salaryDay(key));
    byte[] next = Templates.salaryDay(key, "Remind once", "Remind only once");
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      visitor.page().navigate("/journeys/new");
      choose(visitor, "again.bpmn", next);
      Locator dialog = visitor.page().getByRole(AriaRole.DIALOG);
      assertThat(dialog).containsText("version 2");
      dialog.getByText("Create and open the canvas").click();
      visitor.page().waitForURL("**/journeys/" + key + "/versions/2/design");
    }
    assertThat(Tact.marketer().get("/api/journeys/" + key + "/versions/2/bpmn").body())
        .isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 开始: 空白画布, 名称, 标识, 创建并打开画布, 请求太多, 可以使用, 已有旅程使用",
    "en-GB, Begin: Empty canvas, Name, Key, Create and open the canvas, too much at once, is free,"
        + " There is a journey with this key already"
  })
  void aKeyOfWhichNobodyCouldTellIsNeitherCalledFreeNorTakenFromAnother(
      String language,
      String begin,
      String name,
      String key,
      String create,
      String busy,
      String free,
      String known) {
    String theirs = "gallery-theirs-" + language.substring(0, 2);
    Tact.marketer()
        .post("/api/journeys", "application/xml", Templates.salaryDay(theirs))
        .expect(201);
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      visitor.page().navigate("/journeys/new");
      visitor.button(begin).click();
      answerTo(visitor, theirs, 429);
      Locator dialog = visitor.page().getByRole(AriaRole.DIALOG);
      field(dialog, name).fill("Theirs");
      field(dialog, key).fill(theirs);
      dialog.getByText(create).click();
      assertThat(dialog.locator("[role=alert]")).containsText(busy);
      assertThat(dialog).not().containsText(free);
      visitor.expectAccessible();

      answerTo(visitor, theirs, 404);
      dialog.getByText(create).click();
      assertThat(dialog.locator("[role=alert]")).containsText(known);
      visitor.picture("gallery-known-" + language);
    }
    assertThat(Tact.marketer().get("/api/journeys/" + theirs).json().path("versions")).hasSize(1);
  }

  private static void answerTo(Visitor visitor, String key, int status) {
    visitor
        .page()
        .route(
            "**/api/journeys/" + key,
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("application/problem+json")
                        .setBody("{\"status\":%d,\"code\":\"ANY\"}".formatted(status))));
  }

  @Test
  void onlyMarketersBeginJourneys() {
    try (Visitor visitor = Visitor.signedIn("approver", "en-GB")) {
      visitor.page().navigate("/journeys");
      assertThat(visitor.heading()).hasText("Journeys");
      assertThat(visitor.page().locator("a[href='/journeys/new']")).hasCount(0);
      visitor.page().navigate("/journeys/new");
      assertThat(visitor.heading()).containsText("not for your role");
    }
  }

  private static void choose(Visitor visitor, String name, byte[] content) {
    visitor
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload(name, "application/xml", content));
  }

  private static Locator field(Locator dialog, String label) {
    return dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(false)).first();
  }
}
