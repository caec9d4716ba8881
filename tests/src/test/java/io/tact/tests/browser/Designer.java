package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.tact.tests.running.Drafts;
import io.tact.tests.running.Tact;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The designer as a visitor uses it. */
final class Designer {

  /** A drawing in which nothing is missing, and its shapes. */
  static final String FINISHED =
      "<bpmn:startEvent id=\"start\"/><bpmn:endEvent id=\"end\"/>"
          + "<bpmn:sequenceFlow id=\"way\" sourceRef=\"start\" targetRef=\"end\"/>";

  static final String FINISHED_SHAPES =
      shape("start", 200, 200, 36, 36)
          + shape("end", 400, 200, 36, 36)
          + edge("way", 236, 218, 400, 218);

  private static final LocatorAssertions.HasAttributeOptions PATIENTLY =
      new LocatorAssertions.HasAttributeOptions().setTimeout(15_000);

  private final Visitor visitor;
  private final Page page;
  private final String key;

  private Designer(Visitor visitor, String key) {
    this.visitor = visitor;
    this.page = visitor.page();
    this.key = key;
  }

  /** A new draft of these elements, drawn, and open in the designer. */
  static Designer open(Visitor visitor, String key, String elements, String shapes) {
    Drafts.post(Tact.marketer(), drawn(key, elements, shapes));
    return open(visitor, key, 1);
  }

  static Designer open(Visitor visitor, String key, int version) {
    visitor.page().navigate("/journeys/" + key + "/versions/" + version + "/design");
    return opened(visitor, key);
  }

  /** The designer to which the visitor has come. */
  static Designer opened(Visitor visitor, String key) {
    Designer designer = new Designer(visitor, key);
    assertThat(visitor.page().locator(".djs-container")).isVisible();
    return designer;
  }

  static byte[] drawn(String key, String elements, String shapes) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
            xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
            xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            id="definitions" targetNamespace="https://tact.io/journeys">
          <bpmn:process id="%s" name="%s" isExecutable="true">%s</bpmn:process>
          <bpmndi:BPMNDiagram id="diagram">
            <bpmndi:BPMNPlane id="plane" bpmnElement="%s">%s</bpmndi:BPMNPlane>
          </bpmndi:BPMNDiagram>
        </bpmn:definitions>
        """
        .formatted(key, key, elements, key, shapes)
        .getBytes(StandardCharsets.UTF_8);
  }

  static String shape(String element, int x, int y, int width, int height) {
    return """
        <bpmndi:BPMNShape id="%s_di" bpmnElement="%s">
          <dc:Bounds x="%d" y="%d" width="%d" height="%d"/>
        </bpmndi:BPMNShape>"""
        .formatted(element, element, x, y, width, height);
  }

  static String edge(String way, int fromX, int fromY, int toX, int toY) {
    return """
        <bpmndi:BPMNEdge id="%s_di" bpmnElement="%s">
          <di:waypoint x="%d" y="%d"/><di:waypoint x="%d" y="%d"/>
        </bpmndi:BPMNEdge>"""
        .formatted(way, way, fromX, fromY, toX, toY);
  }

  Page page() {
    return page;
  }

  /** What is drawn, once it is saved. */
  String saved() {
    assertThat(indicator()).hasAttribute("data-state", "saved", PATIENTLY);
    return stored();
  }

  /** What the server has. */
  String stored() {
    return Tact.marketer().get(Drafts.path(key, 1)).expect(200).text();
  }

  Locator indicator() {
    return page.locator(".draft-indicator");
  }

  Locator paletteEntry(String kind) {
    return page.locator(".djs-palette .entry[data-action='step." + kind + "']");
  }

  /** Takes a step from the palette and puts it down at a place on the page. */
  void place(String kind, int x, int y) {
    paletteEntry(kind).click();
    page.mouse().move(x - 20, y);
    page.mouse().move(x, y);
    page.mouse().click(x, y);
    assertThat(page.locator(".djs-context-pad.open")).isVisible();
  }

  /** Clicks what stands beside the chosen element. */
  void pad(String action) {
    page.locator(".djs-context-pad.open .entry[data-action='" + action + "']").click();
  }

  /** Takes a line of the menu that is open at the canvas. */
  void popup(String words) {
    page.locator(".djs-popup .entry")
        .filter(new Locator.FilterOptions().setHasText(words))
        .first()
        .click();
    assertThat(page.locator(".djs-popup")).hasCount(0);
  }

  Locator tab(String name) {
    return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
  }

  Locator lines() {
    return page.getByRole(AriaRole.TREEITEM);
  }

  /** The line of a step; the ways out of steps have lines of their own. */
  Locator line(String words) {
    return page.locator("[role=treeitem]:not(.way)")
        .filter(new Locator.FilterOptions().setHasText(words))
        .first();
  }

  /** Presses Tab, or Shift+Tab, until something has the keyboard. */
  void tabTo(Locator target, String key) {
    visitor.tabTo(target, key);
  }

  /** Presses the arrow down until a line of the open menu has the keyboard, then Enter. */
  void takeFromMenu(String words) {
    Locator line =
        page.getByRole(
            AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(words).setExact(true));
    assertThat(line).isVisible();
    for (int press = 0; press < Visitor.TAB_STOPS && !Visitor.hasKeyboard(line); press++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(line).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.MENU)).hasCount(0);
  }

  /** Has a file of another tool take the place of the drawing. */
  void bringIn(Path file, String confirm) {
    page.locator("input[type=file]").setInputFiles(file);
    confirm(confirm);
  }

  /** The same by letting it go above the drawing. */
  void drop(String name, byte[] content, String confirm) {
    JSHandle brought =
        page.evaluateHandle(
            """
            ([name, text]) => {
              const brought = new DataTransfer()
              brought.items.add(new File([text], name, { type: 'application/xml' }))
              return brought
            }
            """,
            List.of(name, new String(content, StandardCharsets.UTF_8)));
    Map<String, JSHandle> event = Map.of("dataTransfer", brought);
    Locator canvas = page.locator(".djs-container svg").first();
    canvas.dispatchEvent("dragenter", event);
    canvas.dispatchEvent("dragover", event);
    Locator target = page.getByText("Drop a BPMN file here");
    assertThat(target).isVisible();
    target.dispatchEvent("drop", event);
    assertThat(target).hasCount(0);
    confirm(confirm);
  }

  private void confirm(String words) {
    page.locator(".el-message-box")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
        .click();
  }

  void expectWellMade(String picture) {
    visitor.expectAccessible();
    visitor.picture(picture);
  }

  static void expectCount(String text, String part, int count) {
    assertThat(text.split(Pattern.quote(part), -1).length - 1).as(part).isEqualTo(count);
  }
}
