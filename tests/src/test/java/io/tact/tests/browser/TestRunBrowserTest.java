package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.Journeys.waiting;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A drawing is tried in the designer, in a week that takes some clicks. */
class TestRunBrowserTest {

  private static final String ONE_SMS_A_WEEK =
      "{'id':'one-a-week','type':'FREQUENCY_CAP','max':1,'window':'P7D','channels':['SMS']}";

  /** The first test run of all sets its stage. */
  private static final LocatorAssertions.IsVisibleOptions AT_FIRST_USE =
      new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

  /** The elements in a row. */
  private static final List<String> IN_A_ROW =
      List.of("start", "first", "three", "second", "clicked", "end");

  @BeforeAll
  static void policy() {
    Policies.inForce(ONE_SMS_A_WEEK);
  }

  @Test
  void aWeekPassesInSomeClicks() {
    draft("try-en");
    String customer = Customers.reachable();
    try (Visitor anna = open("try-en", "en", "Try it")) {
      Page page = anna.page();
      anna.expectAccessible();
      anna.picture("test-run-setup-en");
      page.getByLabel("Customer ids").fill(customer);
      page.keyboard().press("Enter");
      anna.button("Start the test run").click();
      assertThat(page.getByText("At the start")).isVisible(AT_FIRST_USE);
      assertThat(page.locator(".test-run-here[data-element-id=three]")).hasCount(1);
      page.getByText("The values of attributes are invented").click();
      assertThat(page.getByText("Salary: ")).isVisible();
      anna.button("Next thing that happens").click();

      assertThat(page.getByText("3 days after the start")).isVisible();
      assertThat(page.getByText("Frequency cap reached")).isVisible();
      assertThat(page.locator(".test-run-here[data-element-id=clicked]")).hasCount(1);
      anna.expectAccessible();
      anna.picture("test-run-en");

      anna.button("An event arrives").click();
      anna.expectAccessible();
      anna.picture("test-run-event-en");
      anna.button("It arrives").click();
      assertThat(page.getByText("The journey is through")).isVisible();
      assertThat(page.locator(".test-run-here")).hasCount(0);
      anna.button("Back one step").click();
      assertThat(page.locator(".test-run-here[data-element-id=clicked]")).hasCount(1);
      anna.button("Start over").click();
      assertThat(anna.button("Start the test run")).isVisible();
      assertThat(page.getByText(customer).first()).isVisible();
    }
  }

  @Test
  void theSameInChineseWithCustomersPickedAtRandom() {
    draft("try-zh");
    Customers.reachable();
    try (Visitor anna = open("try-zh", "zh-CN", "试运行")) {
      Page page = anna.page();
      anna.expectAccessible();
      anna.button("随机选 5 位").click();
      assertThat(page.locator(".customers li").first()).isVisible();
      anna.button("开始试运行").click();
      assertThat(page.getByText("刚刚开始")).isVisible();
      anna.button("1 周后").click();

      assertThat(page.getByText("开始后 7 天")).isVisible();
      assertThat(page.getByText("属性值是虚构的示例")).isVisible();
      anna.expectAccessible();
      anna.picture("test-run-zh");
    }
  }

  @Test
  void aDecisionTellsTheWayThatWasTaken() {
    String elements =
        "<startEvent id=\"start\"/>"
            + "<exclusiveGateway id=\"gold\" name=\"Gold?\" default=\"gold_three\"/>"
            + waiting("three", "P3D")
            + "<endEvent id=\"end\"/>"
            + flow("start", "gold", "three", "end")
                .replace("id=\"gold_three\"", "id=\"gold_three\" name=\"No\"")
            + "<sequenceFlow id=\"yes\" name=\"Yes\" sourceRef=\"gold\" targetRef=\"end\">"
            + "<conditionExpression xsi:type=\"tFormalExpression\" language=\"feel\">"
            + "customer.tier = \"GOLD\"</conditionExpression></sequenceFlow>";
    Tact.marketer()
        .post(
            "/api/journeys",
            "application/xml",
            drawn("try-ways", elements, List.of("start", "gold", "three", "end")))
        .expect(201);
    try (Visitor anna = open("try-ways", "en", "Try it")) {
      anna.page().getByLabel("Customer ids").fill(Customers.reachable());
      anna.page().keyboard().press("Enter");
      anna.button("Start the test run").click();
      assertThat(anna.page().getByText("Gold? → No")).isVisible(AT_FIRST_USE);
      anna.picture("test-run-way");
    }
  }

  @Test
  void findingsHaveToBeMendedFirst() {
    Tact.marketer()
        .post(
            "/api/journeys",
            "application/xml",
            drawn(
                "try-wrong",
                "<startEvent id=\"start\"/><task id=\"first\" name=\"Something\"/>"
                    + "<endEvent id=\"end\"/>"
                    + flow("start", "first", "end"),
                List.of("start", "first", "end")))
        .expect(201);
    try (Visitor anna = open("try-wrong", "en", "Try it")) {
      anna.page().getByLabel("Customer ids").fill(Customers.reachable());
      anna.page().keyboard().press("Enter");
      anna.button("Start the test run").click();

      assertThat(anna.page().getByText("The drawing still has errors.")).isVisible(AT_FIRST_USE);
      assertThat(anna.page().locator(".test-run .is-loading")).hasCount(0);
      anna.page().mouse().move(400, 20);
      anna.expectAccessible();
      anna.picture("test-run-findings");
    }
  }

  @Test
  void isNotOfferedToThoseWhomTheServerRefuses() {
    draft("try-not");
    try (Visitor carl = Visitor.signedIn("compliance", "en-GB")) {
      Designer designer = Designer.open(carl, "try-not", 1);
      assertThat(designer.tab("Outline")).isVisible();
      assertThat(designer.tab("Try it")).hasCount(0);
    }
  }

  private static Visitor open(String key, String language, String tab) {
    Visitor visitor = Visitor.signedIn("marketer", language);
    visitor.page().navigate("/journeys/" + key + "/versions/1/design");
    Locator tryIt =
        visitor
            .page()
            .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab).setExact(true));
    tryIt.click();
    return visitor;
  }

  private static void draft(String key) {
    String elements =
        "<startEvent id=\"start\"/>"
            + send("first", "SMS")
            + waiting("three", "P3D")
            + send("second", "SMS")
            + "<receiveTask id=\"clicked\" name=\"Clicked\" messageRef=\"m1\"/>"
            + "<endEvent id=\"end\"/>"
            + flow("start", "first", "three", "second", "clicked", "end");
    Tact.marketer()
        .post("/api/journeys", "application/xml", drawn(key, elements, IN_A_ROW))
        .expect(201);
  }

  /** The elements drawn from left to right. */
  private static byte[] drawn(String key, String elements, List<String> row) {
    StringBuilder shapes = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      boolean task = isTask(elements, row.get(i));
      int width = task ? 100 : 36;
      int height = task ? 80 : 36;
      shapes.append(
          "<di:BPMNShape id=\"%1$s_di\" bpmnElement=\"%1$s\"><dc:Bounds x=\"%2$d\" y=\"%3$d\" width=\"%4$d\" height=\"%5$d\"/></di:BPMNShape>"
              .formatted(row.get(i), 200 + i * 150 - width / 2, 200 - height / 2, width, height));
      if (i > 0) {
        shapes.append(
            "<di:BPMNEdge id=\"%1$s_%2$s_di\" bpmnElement=\"%1$s_%2$s\"><dd:waypoint x=\"%3$d\" y=\"200\"/><dd:waypoint x=\"%4$d\" y=\"200\"/></di:BPMNEdge>"
                .formatted(
                    row.get(i - 1),
                    row.get(i),
                    200 + (i - 1) * 150 + (isTask(elements, row.get(i - 1)) ? 50 : 18),
                    200 + i * 150 - width / 2));
      }
    }
    String file =
        new String(
            Journeys.bpmn(key, elements, "<message id=\"m1\" name=\"tact.receipt.clicked\"/>"),
            StandardCharsets.UTF_8);
    return file.replace(
            "</definitions>",
            "<di:BPMNDiagram id=\"drawing\" xmlns:di=\"http://www.omg.org/spec/BPMN/20100524/DI\""
                + " xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\""
                + " xmlns:dd=\"http://www.omg.org/spec/DD/20100524/DI\"><di:BPMNPlane id=\"plane\" bpmnElement=\""
                + key
                + "\">"
                + shapes
                + "</di:BPMNPlane></di:BPMNDiagram></definitions>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isTask(String elements, String id) {
    return elements.contains("Task id=\"" + id) || elements.contains("task id=\"" + id);
  }
}
