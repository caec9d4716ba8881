package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tact.tests.running.Tact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Somebody who fills in the designer's forms, and speaks one language. */
final class FormFiller implements AutoCloseable {

  private static final String DIAGRAM = "/journeys/form-by-form.bpmn";

  private final Visitor visitor;
  private final String language;
  private final String key;

  FormFiller(String language, String user, String key) {
    this.visitor = Visitor.signedIn(user, language);
    this.language = language;
    this.key = key;
    visitor.page().navigate("/journeys/" + key + "/versions/1/design");
    assertThat(visitor.page().locator("[data-element-id=offer]").first()).isVisible();
  }

  /** Draws a draft with a step of every kind; answers its key. */
  static String drafted(String name, String language) {
    String key = "form-" + name + "-" + language.toLowerCase(Locale.ROOT);
    Tact.marketer()
        .post("/api/journeys", "application/xml", diagram(key).getBytes(StandardCharsets.UTF_8))
        .expect(201);
    return key;
  }

  /** A diagram with a step of every kind. */
  static String diagram(String key) {
    try (InputStream in = FormFiller.class.getResourceAsStream(DIAGRAM)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("KEY", key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was found in a draft when it was stored. */
  static String findings(String key) {
    return Tact.marketer()
        .get("/api/journeys/" + key)
        .expect(200)
        .json()
        .at("/versions/0/findings")
        .toString();
  }

  Visitor visitor() {
    return visitor;
  }

  String say(String english, String chinese) {
    return language.startsWith("zh") ? chinese : english;
  }

  /** Chooses a step in the outline, and has its form shown. */
  void choose(String step) {
    tab("Outline", "大纲");
    visitor
        .page()
        .getByRole(AriaRole.TREEITEM)
        .getByText(step, new Locator.GetByTextOptions().setExact(true))
        .click();
    tab("Step", "步骤");
    assertThat(field("Name", "名称")).hasValue(step);
  }

  private void tab(String english, String chinese) {
    Page.GetByRoleOptions name = new Page.GetByRoleOptions().setName(say(english, chinese));
    visitor.page().getByRole(AriaRole.TAB, name).click();
  }

  Locator side() {
    return visitor.page().locator(".step-form-frame");
  }

  Locator field(String english, String chinese) {
    return side().getByLabel(say(english, chinese), exact());
  }

  Locator button(Locator in, String english, String chinese) {
    return in.getByRole(
        AriaRole.BUTTON,
        new Locator.GetByRoleOptions().setName(say(english, chinese)).setExact(true));
  }

  Locator option(String english, String chinese) {
    return side().getByLabel(say(english, chinese));
  }

  Locator text(String english, String chinese) {
    return side().getByText(say(english, chinese));
  }

  /** The diagram as it is kept, once it holds this. */
  String stored(String english, String chinese) {
    visitor.page().keyboard().press("Tab");
    await().untilAsserted(() -> assertThat(diagram()).contains(say(english, chinese)));
    return diagram();
  }

  /** The diagram as it is kept. */
  String diagram() {
    return Tact.marketer().get("/api/journeys/" + key + "/versions/1/bpmn").expect(200).text();
  }

  static Locator.GetByLabelOptions exact() {
    return new Locator.GetByLabelOptions().setExact(true);
  }

  @Override
  public void close() {
    visitor.close();
  }
}
